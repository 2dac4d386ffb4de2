package org.cuttings.ingest;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cuttings.model.Part;

/** What single lines say about themselves by the words that pages use for their furniture. */
final class LineRules {
  private static final int LONGEST = 400;
  private static final Map<Part.Kind, Pattern> WHOLE_LINE = new EnumMap<>(Part.Kind.class);

  static {
    WHOLE_LINE.put(
        Part.Kind.ADVERTISEMENT,
        line(
            "(?:- ?)?advertise?ment(?:s)?(?: ?-)?|advertising|ads?|ads by .{1,40}|(?:sponsored|promoted|paid)"
                + " (?:content|post|stor(?:y|ies)|links?|message|by .{1,60}|for by .{1,60})|supported by"
                + "|sponsored|promoted|(?:story|article|post|content) continues (?:below|after)"
                + "(?: (?:this )?(?:advertise?ment|ad))?.{0,20}"
                + "|continue reading(?: (?:the main story|below|here))?(?: advertise?ment)?"
                + "|(?:please )?(?:scroll|swipe)(?: down)? to continue.{0,40}"
                + "|advertise?ment\\W+(?:story|article|scroll) continue.{0,30}"
                + "|loading\\W*(?:goal: .{1,60})?|goal: [\\d,.$€£]+ (?:supporters|donors|members|subscribers).{0,30}"
                + "|(?:raised|\\d+%|\\$[\\d,]+) (?:of|raised).{1,40}"
                + "|free (?:newsletter|trial).{0,60}|(?:e-?mail|your e-?mail) address\\W*"
                + "|(?:click|tap) here to (?:subscribe|sign up|donate|join|support).{0,80}"));
    WHOLE_LINE.put(
        Part.Kind.NAVIGATION,
        line(
            "skip to .{1,40}|(?:main )?menu|search|home(?: ?page)?|sections?|log ?in|log ?out|sign ?in|sign ?up"
                + "|register(?: now)?|subscribe(?: now)?|today.s paper|share|share (?:this|on|via|by|with|article|story|full"
                + ").{0,60}|tweet(?: this)?|e-?mail|e-?mail this.{0,30}|print|print this.{0,30}|save|save (?:for later|story|article)"
                + "|(?:facebook|twitter|linkedin|whatsapp|pinterest|reddit|instagram|flipboard|telegram|google\\+?|tumblr|email|print|copy link|link copied!?)"
                + "(?:[ ,|/•]+(?:facebook|twitter|linkedin|whatsapp|pinterest|reddit|instagram|flipboard|telegram|google\\+?|tumblr|email|print|more))*"
                + "|copy (?:link|url)|reply|report(?: abuse| comment)?|(?:view|show|see|read|hide|load|jump to)(?: all| the| more)?"
                + "(?: \\d+)? comments?(?: \\(\\d+\\))?|(?:leave|post|add|write) a (?:comment|reply|response)|join the (?:conversation|discussion)"
                + "|(?:\\d[\\d,.]*k?|no) (?:shares?|likes?|replies|views?|reactions?)|next|next (?:article|post|page|story)\\W*"
                + "|prev(?:ious)?(?: (?:article|post|page|story))?\\W*|back to (?:top|home.{0,10})|go to top|close|play(?: video)?"
                + "|(?:listen|\\d+:\\d\\d)(?: to (?:this )?(?:article|story))?(?:\\W+\\d+(?::\\d+)? ?min.{0,10})?"
                + "|\\d+[- ]min(?:ute)?s?(?: read)?|(?:reading|read) time:? .{1,20}|open in app|read in app|load more|see (?:all|more)|view all|show more"
                + "|view (?:gallery|slideshow|photos?|images?)|(?:hide|toggle|show) caption|enlarge this image|full ?screen"
                + "|follow (?:us|@\\w+)(?: on .{1,40})?|(?:like|find) us on .{1,40}|site (?:index|map|information navigation)"
                + "|click (?:here )?to (?:share|print|enlarge|expand|email).{0,60}|accessibility(?: links| help)?|more options"
                + "|page \\d+ of \\d+|\\d+ of \\d+|(?:font|text) size.{0,20}|rss(?: feed)?|contents|table of contents|jump to.{0,30}"));
    WHOLE_LINE.put(
        Part.Kind.RELATED,
        line(
            "(?:related|see also|also see|read (?:more|also|next|on|this|it)|also read|more (?:from|on|in|about)|watch(?: (?:now|next|below|live))?"
                + "|don.t miss|recommended|further reading|for more|in case you missed it|(?:our|full) coverage|must[- ]read)\\s*(?::|»|>|>>|→)\\s*\\S.{0,180}"
                + "|read more (?:at|here|about|on|from|in) .{1,120}|(?:click|see) here (?:for|to read) .{1,100}"
                + "|\\[(?:read|related|see|watch|more|also)\\b.{1,150}\\]|\\((?:read|related|see also|watch|more)\\b.{1,150}\\)"
                + "|(?:»|>>|→) ?\\S.{3,150}"));
    WHOLE_LINE.put(
        Part.Kind.FURNITURE,
        line(
            "(?:©|\\(c\\)|copyright\\b).{0,200}|.{0,150}\\ball rights reserved\\b.{0,120}"
                + "|(?:tags?|tagged(?: (?:as|with|in))?|filed under|topics?|categor(?:y|ies)|posted in|keywords?|labels?|in this (?:article|story))\\s*:.{1,250}"
                + "|(?:filed under|posted in|tagged) .{1,150}|permalink.{0,60}|a version of this (?:article|story).{1,200}"
                + "|this (?:article|story|post|piece|column|report) (?:(?:was|has been) )?(?:originally |first )?"
                + "(?:appeared|published|posted|syndicated|adapted|republished|reprinted|updated|appears) .{1,200}"
                + "|(?:originally|first) (?:published|appeared|posted) .{1,160}|republished .{1,160}"
                + "|(?:terms (?:of|and) .{1,30}|privacy(?: policy| notice)?|cookies?(?: policy)?|reprints?(?: &.{1,20})?|order reprints.{0,80}|contact us|about us"
                + "|advertise(?: with us)?|careers|work with us|help|corrections?|your ad choices|do not sell.{1,40}|subscriptions?)"
                + "(?:\\s*[|•·]\\s*.{1,120})?|(?:views|opinions) expressed (?:in|here|by|are).{1,250}"
                + "|the (?:views|opinions) expressed .{1,250}|this material may not be (?:published|broadcast|reproduced).{0,200}"
                + "|\\(?(?:additional )?(?:reporting|writing) by .{1,150}(?:editing by .{1,100})?\\)?|\\(?editing by .{1,120}\\)?"
                + "|\\(?with (?:reporting|files) (?:by|from) .{1,120}\\)?|.{1,80} contributed (?:reporting|to this (?:report|article|story)).{0,40}"
                + "|source\\s*:\\s*\\S.{0,90}|via\\s*:\\s*\\S.{0,60}|powered by .{1,60}|\\*{3,}|[-_=*#~•· ]{3,}|end list|#{3}|-30-"));
    WHOLE_LINE.put(
        Part.Kind.CONTACT,
        line(
            "(?:please )?(?:write to|email|e-mail|contact|reach|message|send (?:tips|an email|news)|follow|tweet)\\b.{0,160}"
                + "(?:@|on (?:twitter|facebook|x|instagram|mastodon|bluesky)\\b|\\w \\(?(?:com|org|net|co uk)$).{0,80}"
                + "|.{3,80}(?:can be (?:reached|contacted|followed)|is on twitter|tweets) (?:at|as|on|via|@).{1,100}"
                + "|(?:e-?mail|twitter|contact|phone|tel)\\s*:\\s*\\S.{1,90}|(?:got|have) a (?:news )?tip\\b.{0,150}"
                + "|\\S+@\\S+\\.\\w{2,}|@\\w{2,20}|https?://\\S+|www\\.\\S+"));
    WHOLE_LINE.put(
        Part.Kind.PHOTO_CREDIT,
        line(
            "(?:image|media) (?:copyright|source|credit)[,:]? ?.{2,60}|[(\\[]?(?:(?:featured|cover|header|main|top|lead|file|stock) )?(?:photo(?:graph)?s?|image|picture|pic|illustration|graphic|screenshot|screengrab|artwork|video)"
                + "(?:/\\w+)?(?: (?:credit|source|courtesy|by|from|via|copyright|illustration))*(?: of)?\\s*(?::|\\.\\.\\.|…|©).{1,160}"
                + "|[(\\[]?(?:(?:file|stock|ap|afp|reuters|getty) )?(?:photo(?:graph)?s?|image|picture|illustration)s? (?:by|courtesy(?: of)?|via|credit|from|copyright|©) .{2,120}"
                + "|[(\\[]?(?:photo )?(?:credits?|courtesy(?: of)?)\\s*(?::|\\.\\.\\.|…|\\.).{1,120}|[(\\[]?courtesy (?:of )?.{2,60}"
                + "|[(\\[]?(?:ap|afp|epa|reuters|upi) (?:photo|file photo|image|pool)?\\s*/.{1,80}"
                + "|[(\\[]?[^.!?]{2,80}(?:/|\\bvia |\\(|\\|)\\s*(?:getty(?: images)?|ap(?: photo| images)?|associated press|afp|epa|reuters|shutterstock|bloomberg"
                + "|wikimedia commons|flickr|alamy(?: stock photo)?|istock(?:photo)?|unsplash|zuma(?: press)?|corbis|redux|polaris|sipa|cc[- ]by.{0,12})\\b.{0,30}"
                + "|[\\p{L} .'’-]{4,40} for (?:the new york times|the washington post|the associated press|reuters|getty images|bloomberg|politico|npr|cnn)"
                + "|(?:getty images|ap photo|wikimedia commons|shutterstock|flickr|istock|alamy)"));
  }

  private static final Pattern RELATED_HEADING =
      line(
          "related(?: (?:articles?|stor(?:y|ies)|topics?|posts?|links?|coverage|content|questions?|reading|news|videos?|searches))?"
              + "|(?:read|see|watch) (?:more|next|also)|read the (?:full|original) (?:story|article|report)|see also|also (?:read|see)"
              + "|(?:more|latest|top|other|popular|featured|trending|recent) (?:from .{1,40}|on .{1,40}|in .{1,40}|about .{1,40}|stor(?:y|ies)|coverage|news|articles?|posts?|videos?|headlines|topics)"
              + "|(?:you (?:may|might) (?:also )?(?:like|be interested in|enjoy|have missed).{0,20})|recommended(?: (?:for you|reading|stories|articles|videos))?"
              + "|(?:most|best) (?:read|popular|viewed|shared|commented|recent)(?: .{1,30})?|trending(?: now| stories)?|what to (?:read|watch) next|up next|read next|next up"
              + "|further reading|(?:people|others|readers|users) (?:also|are) (?:ask(?:ed)?|read(?:ing)?|search(?:ed)?(?: for)?|view(?:ed|ing)?|like)"
              + "|(?:want|like|wish|would you like) to (?:dive deeper|know more|learn more|read more|find out more|explore further|go deeper).{0,30}"
              + "|(?:dive|dig|go) deeper|learn more|keep (?:reading|exploring)|explore (?:more|further|this topic)|editor.?s.? (?:picks|choice)"
              + "|in case you missed it|don.t miss(?: (?:it|this|out|these))?|(?:questions|topics) (?:you may|to) .{1,30}|frequently asked questions|follow-?up questions"
              + "|around the web|from (?:around|across) the web|from our partners|sponsored stories|what others are (?:reading|saying)|sources? and further reading");
  private static final Pattern COMMENT_HEADING =
      line(
          "(?:(?:\\d[\\d,.]*|all|reader|readers.?|user|recent|top|view|latest|\\(\\d+\\)) )?(?:comments?|responses?|replies|reader reactions?|discussion)"
              + "(?: (?:section|thread|on .{1,120}|to .{1,120}|from (?:our )?readers|\\(\\d[\\d,]*\\)|\\[\\d+\\]))?\\s*(?:\\(\\d[\\d,]*\\)|: ?\\d+|\\d+|:)?"
              + "|what (?:our )?readers (?:say|said|think|are saying)|what people are saying|(?:join the )?(?:conversation|discussion)(?: \\(\\d+\\))?|leave a (?:comment|reply)|(?:\\d+|one|two|three) thoughts? on .{1,150}");
  private static final Pattern APPEAL_START =
      Pattern.compile(
          "^(?:please |to |we (?:need|rely|depend|don.t)|keep |help |support |donate|subscribe|sign up|become a|join |get |stay |start your|make a|give "
              + "|like what you|enjoy(?:ed|ing)?|love |don.t miss|if you (?:like|value|enjoy|appreciate|want|believe)|your (?:support|donation|contribution|gift)|want more|never miss|unlock|this (?:site|article|work) is (?:free|made possible|supported)|you can (?:also )?(?:support|subscribe|sign))",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern MONEY =
      Pattern.compile(
          "(?:\\b(?:donat(?:e|ion|ions|ing)|contribut(?:e|ions?)|subscri(?:be|bing|bers?|ption)|newsletters?|sign(?:ing)? up|member(?:s|ship)?|supporters?|patreon|paywall|ad[- ]?blocker|inbox|free trial"
              + "|take money|fund(?:s|ed|ing|raiser))|[$£€]\\d)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern PERSONAL =
      Pattern.compile("\\b(?:[Ww]e|[Oo]ur|us|[Yy]ou|[Yy]our)\\b(?!\\$)");
  private static final Pattern QUOTED = Pattern.compile("[\"“”«»]");

  private LineRules() {}

  private static Pattern line(String regex) {
    return Pattern.compile("^(?:" + regex + ")$", Pattern.CASE_INSENSITIVE);
  }

  /** The kind of a line that is a piece of furniture whole; empty for everything else. */
  static Optional<Part.Kind> kindOf(String look) {
    if (look.length() > LONGEST) {
      return Optional.empty();
    }
    for (Map.Entry<Part.Kind, Pattern> rule : WHOLE_LINE.entrySet()) {
      if (rule.getValue().matcher(look).matches()) {
        return Optional.of(rule.getKey());
      }
    }
    if (isAppeal(look)) {
      return Optional.of(Part.Kind.ADVERTISEMENT);
    }
    return Optional.empty();
  }

  /** A request for money, subscriptions or addresses, told from a report about one. */
  static boolean isAppeal(String look) {
    if (look.length() > LONGEST || QUOTED.matcher(look).find()) {
      return false;
    }
    int cues = 0;
    var money = MONEY.matcher(look);
    while (cues < 3 && money.find()) {
      cues++;
    }
    boolean personal = PERSONAL.matcher(look).find();
    boolean start = APPEAL_START.matcher(look).find();
    return cues >= 1 && start && (personal || look.length() < 160) || cues >= 2 && personal;
  }

  static boolean isRelatedHeading(String look) {
    return look.length() <= 80
        && RELATED_HEADING.matcher(look.replaceFirst("\\s*[:?!…»>→]+$", "")).matches();
  }

  static boolean isCommentHeading(String look) {
    return look.length() <= 160 && COMMENT_HEADING.matcher(look).matches();
  }
}
