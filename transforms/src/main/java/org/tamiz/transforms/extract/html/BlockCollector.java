package org.tamiz.transforms.extract.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Walks a page once and cuts its text into blocks. */
final class BlockCollector implements NodeFilter {
  /** Characters of a link's target in which words are looked for. */
  private static final int MAX_TARGET = 100;

  private final List<Block> blocks = new ArrayList<>();
  private final List<Container> containers = new ArrayList<>();
  private final MarkupWords markup = new MarkupWords();
  private final Deque<MarkupWords.Bits> inline = new ArrayDeque<>();
  private final StringBuilder text = new StringBuilder();
  private final PageFacts.Builder facts;

  private Container at;
  private MarkupWords.Bits blockWords = MarkupWords.Bits.NONE;
  private boolean pendingSpace;
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

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode leaf) {
      append(leaf.getWholeText());
      return FilterResult.CONTINUE;
    }
    if (!(node instanceof Element element)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    String name = element.normalName();
    Tags.Flow flow = Tags.flow(name);
    tags++;
    switch (flow) {
      case SKIP -> {
        return skipped(element, name);
      }
      case BREAK -> lineBreak();
      case BLOCK -> open(element, name);
      case INLINE -> openInline(element, name);
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (!(node instanceof Element element)) {
      return FilterResult.CONTINUE;
    }
    String name = element.normalName();
    switch (Tags.flow(name)) {
      case BLOCK -> close();
      case INLINE -> closeInline(name);
      default -> {
        if (name.equals("template")) {
          close();
        }
      }
    }
    tags++;
    return FilterResult.CONTINUE;
  }

  private FilterResult skipped(Element element, String name) {
    if (name.equals("template") && element.hasAttr("shadowrootmode")) {
      open(element, name);
      return FilterResult.CONTINUE;
    }
    if (name.equals("img")) {
      images++;
    } else if (name.equals("head") || name.equals("script")) {
      facts.read(element);
    } else if (name.equals("input") || name.equals("textarea") || name.equals("select")) {
      flush();
    }
    return FilterResult.SKIP_ENTIRELY;
  }

  private void open(Element element, String name) {
    flush();
    Tags.Role role = Tags.role(name);
    MarkupWords.Bits words = MarkupWords.Bits.NONE;
    int flags = 0;
    int hash = name.hashCode();
    if (element.attributesSize() > 0) {
      Attributes attributes = element.attributes();
      String classes = attributes.get("class");
      hash = hash * 31 + classes.hashCode();
      words =
          markup
              .find(classes)
              .or(markup.find(attributes.get("id")))
              .or(markup.find(attributes.get("data-testid")))
              .or(markup.find(attributes.get("data-component")));
      String aria = attributes.get("role");
      if (!aria.isEmpty()) {
        role = Tags.ariaRole(aria, role);
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
    at = new Container(at, role, name, words, flags, hash, blocks.size());
    containers.add(at);
    if (role == Tags.Role.PRE) {
      preDepth++;
    } else if (role == Tags.Role.HEADING && name.length() == 2) {
      heading = name.charAt(1) - '0';
    }
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

  private void openInline(Element element, String name) {
    MarkupWords.Bits words = MarkupWords.Bits.NONE;
    if (element.attributesSize() > 0) {
      Attributes attributes = element.attributes();
      words = markup.find(attributes.get("class")).or(markup.find(attributes.get("itemprop")));
    }
    inline.push(words);
    if (name.equals("a")) {
      if (linkDepth == 0 && text.length() > 0 && node(element)) {
        pendingSpace = true;
      }
      linkDepth++;
      String target = element.attr("href");
      if (target.startsWith("#")) {
        jumps++;
      } else {
        linkWords = linkWords.or(MarkupWords.find(target, Math.min(target.length(), MAX_TARGET)));
      }
    } else if (isStrong(name)) {
      strongDepth++;
    }
  }

  /** True when the node before is a link too, so that nothing parts the two texts. */
  private static boolean node(Element element) {
    return element.previousSibling() instanceof Element before && before.normalName().equals("a");
  }

  private void closeInline(String name) {
    inline.pop();
    if (name.equals("a")) {
      linkDepth--;
    } else if (isStrong(name)) {
      strongDepth--;
    }
  }

  private static boolean isStrong(String name) {
    return name.equals("b") || name.equals("strong");
  }

  private void lineBreak() {
    if (preDepth > 0) {
      text.append('\n');
      return;
    }
    breaks++;
    if (breaks == 2) {
      flush();
      afterBreaks = true;
    }
  }

  private void append(String whole) {
    int length = whole.length();
    boolean pre = preDepth > 0;
    boolean first = true;
    for (int i = 0; i < length; i++) {
      char c = whole.charAt(i);
      if (c <= ' ' || c == 0xA0 || c == 0x2028 || c == 0x3000) {
        if (pre && (text.length() > 0 || c != '\n')) {
          text.append(c == 0xA0 ? ' ' : c);
        } else {
          pendingSpace = true;
        }
        continue;
      }
      if (!pre && text.length() > 0) {
        if (breaks > 0) {
          text.append('\n');
        } else if (pendingSpace) {
          text.append(' ');
        }
      }
      breaks = 0;
      pendingSpace = false;
      text.append(c);
      int weight = TextMass.of(c);
      mass += weight;
      if (linkDepth > 0) {
        linkMass += weight;
      }
      if (strongDepth > 0) {
        strongMass += weight;
      }
      if (first) {
        first = false;
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
    }
  }

  private void flush() {
    if (mass > 0) {
      String content = blockPre ? text.toString().stripTrailing() : text.toString();
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
    text.setLength(0);
    mass = 0;
    linkMass = 0;
    strongMass = 0;
    links = 0;
    breaks = 0;
    pendingSpace = false;
    afterBreaks = false;
    blockWords = MarkupWords.Bits.NONE;
    linkWords = MarkupWords.Bits.NONE;
    jumps = 0;
    blockPre = false;
  }
}
