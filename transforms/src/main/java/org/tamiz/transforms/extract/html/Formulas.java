package org.tamiz.transforms.extract.html;

import java.util.Locale;
import org.jsoup.nodes.Element;

/**
 * Formulas of a page, each once: as TeX where the page has it (an annotation of MathML, {@code
 * alttext}, or MathJax's script), else as the characters of its MathML. Copies for the eye, which
 * KaTeX and MathJax put beside it, are left out.
 */
final class Formulas {
  private static final String TEX = "application/x-tex";

  private Formulas() {}

  /** True for an element whose text is {@link #text}. */
  static boolean isFormula(Element element) {
    return element.normalName().equals("math") || isScript(element);
  }

  private static boolean isScript(Element element) {
    return element.normalName().equals("script")
        && element.attributesSize() > 0
        && element.attr("type").toLowerCase(Locale.ROOT).startsWith("math/tex");
  }

  /** The formula as text. */
  static String text(Element formula) {
    if (isScript(formula)) {
      return formula.data().strip();
    }
    for (Element annotation : formula.getElementsByTag("annotation")) {
      if (annotation.attr("encoding").equalsIgnoreCase(TEX)) {
        return bare(annotation.text());
      }
    }
    String stated = formula.attr("alttext");
    if (!stated.isBlank()) {
      return bare(stated);
    }
    Element seen = formula.clone();
    seen.select("annotation, annotation-xml").remove();
    return seen.text();
  }

  /** Without the style that Wikipedia puts around each formula. */
  private static String bare(String tex) {
    String text = tex.strip();
    for (String style : new String[] {"{\\displaystyle ", "{\\textstyle "}) {
      if (text.startsWith(style) && text.endsWith("}")) {
        return text.substring(style.length(), text.length() - 1).strip();
      }
    }
    return text;
  }

  /** True for a copy that is drawn, beside the formula itself. */
  static boolean isCopy(Element element) {
    if (element.attributesSize() == 0) {
      return false;
    }
    String name = element.normalName();
    if (name.startsWith("mjx-")) {
      return element.attr("aria-hidden").equals("true");
    }
    String classes = element.attr("class");
    if (classes.contains("katex-html")) {
      return true;
    }
    if (!classes.contains("MathJax")) {
      return false;
    }
    Element next = element.nextElementSibling();
    return next != null && (isScript(next) || next.attr("class").contains("MathJax"));
  }
}
