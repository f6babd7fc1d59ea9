package org.tamiz.transforms.license;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * The sentence around a link to a license, and what it speaks of.
 *
 * <p>Two word lists in many languages decide: words for "license" or "available under", and words
 * for pictures, sounds, maps, fonts and themes. Of the nearest block the {@value #MAX_CHARS}
 * characters before the link and the {@value #MAX_CHARS_AFTER} from its beginning on are read.
 */
final class Statement {
  private static final int MAX_CHARS = 400;
  private static final int MAX_CHARS_AFTER = 150;

  private static final Set<String> BLOCKS =
      Set.of(
          "address", "article", "body", "center", "dd", "div", "dl", "dt", "footer", "li", "main",
          "ol", "p", "section", "small", "table", "td", "tr", "ul");

  private static final Pattern LICENSED =
      Pattern.compile(
          "licen[sc]|lizenz|licen[cç]|licenz|licencj|lisens|lisans|lisensi|available under"
              + "|published under|released under|shared under|under a cc|under cc|unter cc|под cc"
              + "|лиценз|ліценз|лицен|άδεια|רישיון|رخصة|ترخيص|مجوز|ライセンス|许可|許可|授权|授權|協議|协议"
              + "|라이선스|라이센스|giấy phép|สัญญาอนุญาต|लाइसेंस|copyleft|rights|derechos|droits|rechte");

  private static final Pattern MEDIA =
      Pattern.compile(
          "photo|image|picture|\\bpics?\\b|foto|imag[ei]n|imagem|immagin|\\bbild|abbildung|grafik"
              + "|graphic|illustration|illustrat|ilustra|icon|ícon|icôn|logo|artwork|screenshot"
              + "|video|vídeo|vidéo|footage|music|música|musique|musik|audio|soundtrack|\\bsong"
              + "|\\bmaps?\\b|\\bkarte\\b|openstreetmap|\\btiles\\b|\\bfonts?\\b|typeface|theme|template"
              + "|stylesheet|\\bflickr|wikimedia|unsplash|pixabay|freepik|noun project"
              + "|фото|изображ|зображ|рисун|иллюстрац|画像|写真|圖片|图片|照片|사진|이미지|صورة|صور"
              + "|φωτογραφ|תמונ|zdjęci|fotograf|obrázek|kép\\b|görsel|hình ảnh|รูป");

  private Statement() {}

  /** True where the sentence states a license. */
  static boolean isMade(Element link) {
    return LICENSED.matcher(around(link)).find();
  }

  /** True where the sentence speaks of a picture or another thing that is not the page's text. */
  static boolean isAboutMedia(Element link) {
    return MEDIA.matcher(around(link)).find();
  }

  private static String around(Element link) {
    Element block = link;
    for (Element up = link.parent(); up != null; up = up.parent()) {
      block = up;
      if (BLOCKS.contains(up.normalName())) {
        break;
      }
    }
    // Of a long block the text next to the link counts; some languages put the verb behind it.
    Collector collector = new Collector(link);
    block.filter(collector);
    return collector.text.toString().toLowerCase(Locale.ROOT);
  }

  /** Gathers the text before a link, cut from the front, the link's own text and some after it. */
  private static final class Collector implements NodeFilter {
    private final Element link;
    private final StringBuilder text = new StringBuilder();
    private int after = -1;

    Collector(Element link) {
      this.link = link;
    }

    @Override
    public FilterResult head(Node node, int depth) {
      if (node.equals(link)) {
        after = 0;
      }
      if (node instanceof TextNode words && after < MAX_CHARS_AFTER) {
        append(words.getWholeText());
      }
      return after >= MAX_CHARS_AFTER ? FilterResult.STOP : FilterResult.CONTINUE;
    }

    private void append(String more) {
      if (after >= 0) {
        String head = LicenseDetector.cut(more, MAX_CHARS_AFTER - after);
        after += Math.max(1, head.length());
        text.append(head).append(' ');
        return;
      }
      int from = Math.max(0, more.length() - MAX_CHARS);
      text.append(more, from, more.length()).append(' ');
      if (text.length() > MAX_CHARS) {
        text.delete(0, text.length() - MAX_CHARS);
      }
    }
  }
}
