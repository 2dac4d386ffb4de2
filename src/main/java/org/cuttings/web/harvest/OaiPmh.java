package org.cuttings.web.harvest;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.cuttings.search.Archive;
import org.cuttings.search.collected.CollectedSearch;
import org.cuttings.web.harvest.OaiError.Code;
import org.cuttings.web.harvest.OaiRecords.OaiRecord;
import org.cuttings.web.page.Answers;
import org.cuttings.web.page.Routes;
import org.cuttings.web.page.XmlText;
import org.jspecify.annotations.Nullable;

/** OAI-PMH 2.0 at {@value #PATH}: what libraries harvest. */
public final class OaiPmh {
  /** Where it is; a POST to it changes nothing. */
  public static final String PATH = "/oai";

  /** Records in one answer: some 60 kilobytes. */
  public static final int MOST = 100;

  /** By how much what people enter, and what another portal writes, may be seen later. */
  private static final Duration LATE = Duration.ofSeconds(5);

  private static final String TYPE = "text/xml; charset=utf-8";
  private static final String OAI = "http://www.openarchives.org/OAI/2.0/";
  private static final String OAI_DC = "http://www.openarchives.org/OAI/2.0/oai_dc/";
  private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";
  private static final String DC_SCHEMA = "http://www.openarchives.org/OAI/2.0/oai_dc.xsd";

  private final Archive archive;
  private final OaiRecords records;
  private final Answers answers;
  private final Clock clock;

  /**
   * @param most records in one answer
   */
  public OaiPmh(
      Archive archive,
      CollectedSearch collected,
      SetDirectory collections,
      Answers answers,
      Clock clock,
      int most) {
    this.archive = archive;
    this.records = new OaiRecords(archive, collected, collections, most);
    this.answers = answers;
    this.clock = clock;
  }

  public void addTo(RoutesConfig routes) {
    Routes.get(routes, PATH, this::answer);
    routes.post(PATH, this::answer);
  }

  private void answer(Context context) {
    boolean post = context.method() == HandlerType.POST;
    Map<String, List<String>> arguments =
        new TreeMap<>(post ? context.formParamMap() : context.queryParamMap());
    String site = answers.site(context);
    context.header("Cache-Control", "no-cache");
    context.contentType(TYPE).result(document(arguments, site));
  }

  private String document(Map<String, List<String>> arguments, String site) {
    // The next harvest begins where this one was asked: at a time up to which nothing is to come.
    Instant whole = archive.wholeUntil(clock.instant().minus(LATE));
    @Nullable OaiError error = null;
    @Nullable Answer answer = null;
    try {
      answer = answered(OaiRequest.parse(arguments), site);
    } catch (OaiError e) {
      error = e;
    }
    boolean understood =
        error == null || (error.code() != Code.BAD_VERB && error.code() != Code.BAD_ARGUMENT);
    @Nullable OaiError wrong = error;
    @Nullable Answer right = answer;
    return XmlText.of(
        xml -> {
          xml.open(
              "OAI-PMH",
              "xmlns",
              OAI,
              "xmlns:xsi",
              XSI,
              "xsi:schemaLocation",
              OAI + " http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd");
          xml.element("responseDate", second(whole));
          xml.element("request", site + PATH, understood ? attributes(arguments) : new String[0]);
          if (wrong != null) {
            xml.element("error", wrong.getMessage(), "code", wrong.code().value());
          } else {
            Objects.requireNonNull(right).write(xml);
          }
          xml.close();
        });
  }

  /** Writes what stands beneath the request. */
  private interface Answer {
    void write(XmlText xml);
  }

  private static String[] attributes(Map<String, List<String>> arguments) {
    return arguments.entrySet().stream()
        .flatMap(one -> java.util.stream.Stream.of(one.getKey(), one.getValue().getFirst()))
        .toArray(String[]::new);
  }

  private Answer answered(OaiRequest request, String site) {
    return switch (request) {
      case OaiRequest.Identify identify -> xml -> identify(xml, site);
      case OaiRequest.ListMetadataFormats(String identifier) -> {
        if (identifier != null) {
          found(identifier, site);
        }
        yield OaiPmh::formats;
      }
      case OaiRequest.ListSets sets -> {
        List<OaiRecords.OaiSet> all = records.sets();
        yield xml -> sets(xml, all);
      }
      case OaiRequest.GetRecord(String identifier) -> {
        OaiRecord record = found(identifier, site);
        yield xml -> {
          xml.open("GetRecord");
          record(xml, record, site);
          xml.close();
        };
      }
      case OaiRequest.ListRecords(boolean whole, OaiList list) -> {
        OaiRecords.Page page = records.page(list);
        yield xml -> list(xml, whole, list, page, site);
      }
    };
  }

  private OaiRecord found(String identifier, String site) {
    String prefix = prefix(site);
    return (identifier.startsWith(prefix)
            ? records.record(identifier.substring(prefix.length()))
            : java.util.Optional.<OaiRecord>empty())
        .orElseThrow(
            () -> new OaiError(Code.ID_DOES_NOT_EXIST, "There is no record " + identifier));
  }

  /** Identifiers name the archive by its host; one without a name of its own has none to give. */
  private static String prefix(String site) {
    @Nullable String host = URI.create(site).getHost();
    return "oai:"
        + (host != null && host.matches("[A-Za-z][A-Za-z0-9-]*(\\.[A-Za-z][A-Za-z0-9-]*)+")
            ? host
            : "cuttings.local")
        + ":";
  }

  private static void identify(XmlText xml, String site) {
    xml.open("Identify")
        .element("repositoryName", "Cuttings")
        .element("baseURL", site + PATH)
        .element("protocolVersion", "2.0")
        .element("adminEmail", "postmaster@" + prefix(site).split(":", -1)[1])
        .element("earliestDatestamp", second(Instant.EPOCH))
        // Articles are never removed, and it is never forgotten that a collection was withdrawn.
        .element("deletedRecord", "persistent")
        .element("granularity", "YYYY-MM-DDThh:mm:ssZ")
        .close();
  }

  private static void formats(XmlText xml) {
    xml.open("ListMetadataFormats")
        .open("metadataFormat")
        .element("metadataPrefix", OaiRequest.OAI_DC)
        .element("schema", DC_SCHEMA)
        .element("metadataNamespace", OAI_DC)
        .close()
        .close();
  }

  private static void sets(XmlText xml, List<OaiRecords.OaiSet> sets) {
    xml.open("ListSets");
    for (OaiRecords.OaiSet set : sets) {
      xml.open("set").element("setSpec", set.spec()).element("setName", set.name());
      if (set.description() != null) {
        xml.open("setDescription");
        dc(xml, List.of(new OaiRecords.Element("description", set.description())));
        xml.close();
      }
      xml.close();
    }
    xml.close();
  }

  private static void list(
      XmlText xml, boolean whole, OaiList list, OaiRecords.Page page, String site) {
    xml.open(whole ? "ListRecords" : "ListIdentifiers");
    for (OaiRecord record : page.records()) {
      if (whole) {
        record(xml, record, site);
      } else {
        header(xml, record, site);
      }
    }
    if (page.next() != null) {
      xml.element("resumptionToken", page.next());
    } else if (list.after() != null) {
      // The end of a list that came in parts is said by an empty token.
      xml.empty("resumptionToken");
    }
    xml.close();
  }

  private static void record(XmlText xml, OaiRecord record, String site) {
    xml.open("record");
    header(xml, record, site);
    List<OaiRecords.Element> elements = record.dc();
    if (elements != null) {
      xml.open("metadata");
      List<OaiRecords.Element> all = new java.util.ArrayList<>(elements);
      all.add(new OaiRecords.Element("identifier", site + record.page()));
      dc(xml, all);
      xml.close();
    }
    xml.close();
  }

  private static void header(XmlText xml, OaiRecord record, String site) {
    xml.open("header", "status", record.dc() == null ? "deleted" : null)
        .element("identifier", prefix(site) + record.local())
        .element("datestamp", second(record.arrival().at()));
    record.sets().forEach(set -> xml.element("setSpec", set));
    xml.close();
  }

  private static void dc(XmlText xml, List<OaiRecords.Element> elements) {
    xml.open(
        "oai_dc:dc",
        "xmlns:oai_dc",
        OAI_DC,
        "xmlns:dc",
        "http://purl.org/dc/elements/1.1/",
        "xmlns:xsi",
        XSI,
        "xsi:schemaLocation",
        OAI_DC + " " + DC_SCHEMA);
    elements.forEach(element -> xml.element("dc:" + element.name(), element.value()));
    xml.close();
  }

  private static String second(Instant time) {
    return time.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
