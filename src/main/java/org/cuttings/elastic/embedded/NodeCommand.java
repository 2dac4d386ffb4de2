package org.cuttings.elastic.embedded;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The child's command line. */
final class NodeCommand {
  private static final String MAIN_CLASS = "org.cuttings.elastic.embedded.node.NodeMain";

  private NodeCommand() {}

  static List<String> of(EmbeddedSettings settings, int port, List<String> archiveOptions) {
    EngineHome home = settings.home();
    Path folder = settings.engineFolder();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(archiveOptions);
    command.addAll(
        List.of(
            "-Xms64m",
            "-Xmx" + settings.heapMegabytes() + "m",
            "-Xss1m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:-OmitStackTraceInFastThrow",
            "-XX:ErrorFile=" + folder.resolve("logs").resolve("crash-%p.log"),
            "-Djava.io.tmpdir=" + folder.resolve("tmp"),
            "-Djava.awt.headless=true",
            "-Dfile.encoding=UTF-8",
            "-Djava.locale.providers=CLDR",
            "-Des.nativelibs.path=" + home.nativeLibraries(),
            "-Dio.netty.noUnsafe=true",
            "-Dio.netty.noKeySetOptimization=true",
            "-Dio.netty.recycler.maxCapacityPerThread=0",
            "-Dlog4j.shutdownHookEnabled=false",
            "-Dlog4j2.disable.jmx=true"));
    // The server must come from the module path (the modules' own layers build on it); NodeMain
    // must not, for a named module could not see every package of the server.
    command.addAll(
        List.of(
            "--module-path",
            home.modulePath().toString(),
            "--add-modules",
            "jdk.net,jdk.management.agent,ALL-MODULE-PATH,jdk.incubator.vector",
            "--add-opens=org.apache.lucene.core/org.apache.lucene.codecs.lucene99=org.elasticsearch.server",
            "--add-opens=org.apache.lucene.core/org.apache.lucene.codecs.hnsw=org.elasticsearch.server",
            "--add-opens=org.apache.lucene.core/org.apache.lucene.internal.vectorization=org.elasticsearch.server",
            "--enable-native-access=org.elasticsearch.nativeaccess,org.elasticsearch.foreign,org.apache.lucene.core,ALL-UNNAMED"));
    command.addAll(
        List.of(
            "--class-path",
            home.nodeJar().toString(),
            MAIN_CLASS,
            home.server().toString(),
            folder.toString(),
            Integer.toString(port)));
    return command;
  }
}
