package org.cuttings.ingest;
import java.util.*; import org.jsoup.*; import org.jsoup.nodes.*; import org.jsoup.parser.Parser;
public class Exp { public static void main(String[] a) throws Exception {
 double sum=0, csum=0, rsum=0; int n=0; var rows=new ArrayList<String>();
 for (var p: ReadabilityPages.all()) {
  String html=TextDecoder.decodeMarkup(p.source()).text();
  Document d=Jsoup.parse(html,"",Parser.htmlParser().setTrackPosition(true));
  String title=p.expected().get("title").asText("");
  long t0=System.nanoTime();
  Set<TextNode> body=BodyFinder.find(d,new PageClues(title, false));
  long ms=(System.nanoTime()-t0)/1000000;
  StringBuilder sb=new StringBuilder();
  for (Node x=d; x!=null; x=ElementText.next(x,d)) { if (x instanceof Element e && (e.isBlock()||e.normalName().equals("br")||e.normalName().equals("td"))) sb.append(' '); if (x instanceof TextNode t && body.contains(t)) sb.append(t.getWholeText()); else if(x instanceof TextNode) {}  }
  double f=ReadabilityPages.f1(p.expectedBody(), sb.toString()), c=ReadabilityPages.characterF1(p.expectedBody(), sb.toString());
  sum+=f; csum+=c; n++; rows.add(String.format("%.4f %.4f %5d ms %s", f,c,ms,p.name()));
  if (a.length>0 && p.name().equals(a[0])) { System.out.println("EXP "+p.expectedBody().replaceAll("\\s+"," ")); System.out.println("GOT "+sb.toString().replaceAll("\\s+"," ")); }
 }
 Collections.sort(rows); rows.stream().limit(60).forEach(System.out::println);
 System.out.printf("mean %.4f chars %.4f over %d%n", sum/n, csum/n, n);
}}
