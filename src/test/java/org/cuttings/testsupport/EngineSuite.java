package org.cuttings.testsupport;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Marks an integration test that holds for every Elasticsearch, not only for the embedded node:
 * {@code ./mvnw verify} runs it a second time against the stock image. Without Docker that second
 * run is skipped, and says so.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("engine-suite")
@ExtendWith(EngineAvailable.class)
public @interface EngineSuite {}
