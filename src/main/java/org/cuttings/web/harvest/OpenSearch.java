package org.cuttings.web.harvest;

import org.cuttings.web.page.XmlText;

/** Tells browsers how to search here, in the words of OpenSearch 1.1. */
public final class OpenSearch {
  public static final String TYPE = "application/opensearchdescription+xml; charset=utf-8";

  private OpenSearch() {}

  /**
   * @param site where its addresses begin
   */
  public static String of(String site) {
    return XmlText.of(
        xml ->
            xml.open("OpenSearchDescription", "xmlns", "http://a9.com/-/spec/opensearch/1.1/")
                .element("ShortName", "Cuttings")
                .element("Description", "Full-text search in a press archive")
                .element("InputEncoding", "UTF-8")
                .element("Image", site + "/favicon.ico", "width", "16", "height", "16")
                .empty(
                    "Url",
                    "type",
                    "text/html",
                    "method",
                    "get",
                    "template",
                    site + "/search?q={searchTerms}&page={startPage?}")
                .empty(
                    "Url",
                    "type",
                    "application/atom+xml",
                    "template",
                    site + "/search.atom?q={searchTerms}")
                .empty(
                    "Url",
                    "type",
                    "application/opensearchdescription+xml",
                    "rel",
                    "self",
                    "template",
                    site + "/opensearch.xml")
                .close());
  }
}
