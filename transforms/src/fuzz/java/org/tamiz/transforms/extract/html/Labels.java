package org.tamiz.transforms.extract.html;

import java.util.List;

/** Charset labels as headers and markup state them: right, wrong, obsolete and senseless ones. */
final class Labels {
  static final List<String> ALL =
      List.of(
          "",
          "utf-8",
          "iso-8859-1",
          "gbk",
          "gb18030",
          "big5",
          "euc-jp",
          "shift_jis",
          "euc-kr",
          "iso-2022-jp",
          "utf-16",
          "utf-16be",
          "windows-1251",
          "windows-1250",
          "windows-1252",
          "windows-1253",
          "windows-1254",
          "windows-1255",
          "windows-1256",
          "windows-1257",
          "windows-1258",
          "windows-874",
          "koi8-r",
          "koi8-u",
          "ibm866",
          "macintosh",
          "x-mac-cyrillic",
          "iso-8859-2",
          "iso-8859-3",
          "iso-8859-4",
          "iso-8859-5",
          "iso-8859-6",
          "iso-8859-7",
          "iso-8859-8",
          "iso-8859-8-i",
          "iso-8859-10",
          "iso-8859-13",
          "iso-8859-14",
          "iso-8859-15",
          "iso-8859-16",
          "x-user-defined",
          "iso-2022-kr",
          "hz-gb-2312",
          "none",
          "\"utf-8\";",
          "utf-7",
          "utf8mb4",
          " Big5-HKSCS ");

  private Labels() {}
}
