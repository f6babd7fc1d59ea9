package org.tamiz.transforms.extract.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;

/** Cuts the text of a page into blocks while it is walked. */
final class BlockCollector {
  /** Characters of a link's target in which words are looked for. */
  private static final int MAX_TARGET = 100;

  private final List<Block> blocks = new ArrayList<>();
  private final List<Container> containers = new ArrayList<>();
  private final MarkupWords markup = new MarkupWords();
  private final Deque<MarkupWords.Bits> inline = new ArrayDeque<>();
  private final PageFacts.Builder facts;

  private Container at;
  private char[] text = new char[1024];
  private int size;
  private MarkupWords.Bits blockWords = MarkupWords.Bits.NONE;
  private boolean pendingSpace;
  private boolean pendingFeed;

  /** Open inline elements above the outermost one that is hidden; -1 where none is. */
  private int hiddenFrom = -1;

  private float mass;
  private float linkMass;
  private float strongMass;
  private int links;
  private int images;
  private int linkDepth;
  private int jumps;
  private MarkupWords.Bits linkWords = MarkupWords.Bits.NONE;
  private int strongDepth;
  private int preDepth;
  private int heading;
  private int tags;
  private int breaks;
  private boolean afterBreaks;
  private boolean blockPre;

  BlockCollector(PageFacts.Builder facts) {
    this.facts = facts;
    this.at = new Container(null, Tags.Role.BODY, "", MarkupWords.Bits.NONE, 0, 0, 0);
    containers.add(at);
  }

  /** The blocks, in the order of the page. */
  List<Block> blocks() {
    return blocks;
  }

  /** The containers, each after the one above it. */
  List<Container> containers() {
    return containers;
  }

  /** Ends the last block and adds up the containers. */
  void finish() {
    flush();
    containers.get(0).endBlock = blocks.size();
    for (int i = containers.size() - 1; i > 0; i--) {
      containers.get(i).addTo(containers.get(i).parent);
    }
  }

  /**
   * Begins an element.
   *
   * @return whether what it holds belongs to the page's text; if not, it is not ended
   */
  boolean head(Element element, Tags.Kind kind) {
    tags++;
    if (Formulas.isFormula(element)) {
      add(Formulas.text(element));
      return false;
    }
    switch (kind.flow()) {
      case SKIP -> {
        return skipped(element, kind);
      }
      case BREAK -> lineBreak();
      case BLOCK -> open(element, kind.role());
      case INLINE -> {
        if (Formulas.isCopy(element)) {
          return false;
        }
        if (hiddenFrom < 0 && HiddenText.isHidden(element)) {
          hiddenFrom = inline.size();
        }
        openInline(element, kind.mark());
      }
    }
    return true;
  }

  /** Ends an element. */
  void tail(Tags.Kind kind) {
    switch (kind.flow()) {
      case BLOCK -> close();
      case INLINE -> closeInline(kind.mark());
      default -> {
        if (kind.mark() == Tags.Mark.TEMPLATE) {
          close();
        }
      }
    }
    tags++;
  }

  private boolean skipped(Element element, Tags.Kind kind) {
    switch (kind.mark()) {
      case TEMPLATE -> {
        if (element.hasAttr("shadowrootmode")) {
          open(element, kind.role());
          return true;
        }
      }
      case IMAGE -> images++;
      case FACTS -> facts.read(element);
      case FIELD -> flush();
      default -> {}
    }
    return false;
  }

  private void open(Element element, Tags.Role own) {
    flush();
    String name = element.normalName();
    Tags.Role role = own;
    String level = "";
    MarkupWords.Bits words = MarkupWords.Bits.NONE;
    int flags = 0;
    int hash = name.hashCode();
    if (element.attributesSize() > 0) {
      Attributes attributes = element.attributes();
      String classes = attributes.get("class");
      hash = hash * 31 + classes.hashCode();
      words = markup.find(classes);
      if (classes.isEmpty() || element.attributesSize() > 1) {
        words =
            words
                .or(markup.find(attributes.get("id")))
                .or(markup.find(attributes.get("data-testid")))
                .or(markup.find(attributes.get("data-component")));
        String aria = attributes.get("role");
        if (!aria.isEmpty()) {
          role = Tags.ariaRole(aria, role);
          level = attributes.get("aria-level");
        }
        String property = attributes.get("itemprop");
        if (!property.isEmpty()) {
          words = words.or(markup.find(property));
          if (property.equals("articleBody")
              || property.equals("description")
              || property.equals("text")) {
            flags |= Container.ITEM_TEXT;
          }
        }
        if (isHidden(attributes)) {
          flags |= Container.HIDDEN;
        }
      }
    }
    at = new Container(at, role, name, words, flags, hash, blocks.size());
    containers.add(at);
    if (role == Tags.Role.PRE) {
      preDepth++;
    } else if (role == Tags.Role.HEADING) {
      heading = rank(name.length() == 2 && name.charAt(0) == 'h' ? name.substring(1) : level);
    }
  }

  /** Rank of a heading, or that of one whose level nobody states (WAI-ARIA 1.2: 2). */
  private static int rank(String level) {
    return level.length() == 1 && level.charAt(0) >= '1' && level.charAt(0) <= '6'
        ? level.charAt(0) - '0'
        : 2;
  }

  private static boolean isHidden(Attributes attributes) {
    if (attributes.hasKey("hidden") || attributes.get("aria-hidden").equals("true")) {
      return true;
    }
    String style = attributes.get("style");
    return !style.isEmpty()
        && style.length() < 2000
        && style.replace(" ", "").toLowerCase(Locale.ROOT).contains("display:none");
  }

  private void close() {
    flush();
    if (at.role == Tags.Role.PRE) {
      preDepth--;
    } else if (at.role == Tags.Role.HEADING) {
      heading = 0;
    }
    at.endBlock = blocks.size();
    Container above = at.parent;
    if (above != null) {
      at = above;
    }
  }

  private void openInline(Element element, Tags.Mark mark) {
    MarkupWords.Bits words = MarkupWords.Bits.NONE;
    if (element.attributesSize() > 0) {
      Attributes attributes = element.attributes();
      words = markup.find(attributes.get("class")).or(markup.find(attributes.get("itemprop")));
    }
    inline.push(words);
    if (mark == Tags.Mark.LINK) {
      if (linkDepth == 0 && size > 0 && isBehindLink(element)) {
        pendingSpace = true;
      }
      linkDepth++;
      String target = element.attr("href");
      if (target.startsWith("#")) {
        jumps++;
      } else {
        linkWords = linkWords.or(MarkupWords.find(target, Math.min(target.length(), MAX_TARGET)));
      }
    } else if (mark == Tags.Mark.STRONG) {
      strongDepth++;
    }
  }

  /** True when the node before is a link too, so that nothing parts the two texts. */
  private static boolean isBehindLink(Element element) {
    return element.previousSibling() instanceof Element before && before.normalName().equals("a");
  }

  private void closeInline(Tags.Mark mark) {
    inline.pop();
    if (inline.size() == hiddenFrom) {
      hiddenFrom = -1;
    }
    if (mark == Tags.Mark.LINK) {
      linkDepth--;
    } else if (mark == Tags.Mark.STRONG) {
      strongDepth--;
    }
  }

  private void lineBreak() {
    if (preDepth > 0) {
      room(1);
      text[size++] = '\n';
      return;
    }
    breaks++;
    if (breaks == 2) {
      flush();
      afterBreaks = true;
    }
  }

  /** Adds text that runs on, unless it is hidden. */
  void append(String whole) {
    if (hiddenFrom < 0) {
      add(whole);
    }
  }

  private void add(String whole) {
    int length = whole.length();
    // At most one separator, for what came before, and one character for each.
    room(length + 1);
    boolean pre = preDepth > 0;
    boolean first = true;
    int added = 0;
    for (int i = 0; i < length; i++) {
      char c = whole.charAt(i);
      if (c <= ' ' || c == 0xA0 || c == 0x2028 || c == 0x3000) {
        if (pre && (size > 0 || c != '\n')) {
          text[size++] = c == 0xA0 ? ' ' : c;
        } else {
          pendingSpace = true;
          pendingFeed |= c == '\n';
        }
        continue;
      }
      if (!pre && size > 0) {
        if (breaks > 0) {
          text[size++] = '\n';
        } else if (pendingSpace && !(pendingFeed && isWide(text[size - 1]) && isWide(c))) {
          text[size++] = ' ';
        }
      }
      breaks = 0;
      pendingSpace = false;
      pendingFeed = false;
      text[size++] = c;
      added += TextMass.of(c);
      if (first) {
        first = false;
        begin(pre);
      }
    }
    mass += added;
    if (linkDepth > 0) {
      linkMass += added;
    }
    if (strongDepth > 0) {
      strongMass += added;
    }
  }

  /**
   * True for characters between which a line end of the source is no space (CSS Text 3, 4.1.3):
   * those of Chinese, Japanese and Yi and their punctuation; not those of Korean.
   */
  private static boolean isWide(char c) {
    return (c >= 0x2E80 && c <= 0x312F)
        || (c >= 0x31A0 && c <= 0xA4CF)
        || (c >= 0xD840 && c <= 0xD88F)
        || (c >= 0xDC00 && c <= 0xDFFF)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0xFE30 && c <= 0xFE4F)
        || (c >= 0xFF01 && c <= 0xFF9F);
  }

  /** Notes what the first character of a text stands in. */
  private void begin(boolean pre) {
    blockPre = pre;
    if (linkDepth > 0) {
      links++;
    }
    for (MarkupWords.Bits words : inline) {
      if (!words.isEmpty()) {
        blockWords = blockWords.or(words);
      }
    }
  }

  private void room(int more) {
    if (text.length - size < more) {
      text = Arrays.copyOf(text, Math.max(size + more, text.length * 2));
    }
  }

  private void flush() {
    if (mass > 0) {
      String whole = new String(text, 0, size);
      String content = blockPre ? whole.stripTrailing() : whole;
      blocks.add(
          new Block(
              content,
              at,
              blockWords,
              linkWords,
              jumps,
              mass,
              linkMass,
              strongMass,
              links,
              images,
              blockPre,
              heading,
              tags,
              afterBreaks));
      at.ownBlocks++;
      at.add(blocks.get(blocks.size() - 1));
      tags = 0;
      images = 0;
    }
    size = 0;
    mass = 0;
    linkMass = 0;
    strongMass = 0;
    links = 0;
    breaks = 0;
    pendingSpace = false;
    pendingFeed = false;
    afterBreaks = false;
    blockWords = MarkupWords.Bits.NONE;
    linkWords = MarkupWords.Bits.NONE;
    jumps = 0;
    blockPre = false;
  }
}
