package org.tamiz.pipelines.source.wikipedia;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.tamiz.pipelines.source.stored.ItemReader;
import org.tamiz.schemas.InputSplit;

/** The pages of one range of a dump in the export format. */
final class XmlRecords extends ItemReader {
  private final DumpItems items;
  private final PageCutter cutter;
  private final PageParser parser = new PageParser();
  private boolean noDump;

  XmlRecords(WikipediaSource.Options options, InputSplit split, DumpFile file, DumpItems items)
      throws IOException {
    super(split.getPath());
    this.items = items;
    this.noDump = split.getStart() == 0 && !file.hasBegun();
    this.cutter =
        new PageCutter(
            file.pieces(split.getStart(), split.getEnd()),
            options.maxRecordBytes(),
            file.siteInfo().root());
  }

  @Override
  protected @Nullable Item pull() throws IOException {
    if (noDump) {
      noDump = false;
      return items.bad(
          0, DumpItems.FILE, DumpItems.NOT_A_DUMP, "neither <mediawiki> nor <page> begins here");
    }
    PageCutter.Cut cut = cutter.next();
    if (cut == null) {
      return null;
    }
    if (cut instanceof PageCutter.Page page) {
      return item(page);
    }
    if (cut instanceof PageCutter.Broken broken) {
      return broken(broken);
    }
    if (cut instanceof PageCutter.Damage damage) {
      String message = String.valueOf(damage.damage().getMessage());
      return items.bad(damage.place(), DumpItems.FILE, damage.damage().error(), message);
    }
    PageCutter.NoEnd end = (PageCutter.NoEnd) cut;
    return items.bad(end.place(), DumpItems.FILE, "truncated", "the file ends before </mediawiki>");
  }

  private Item item(PageCutter.Page page) {
    try {
      return items.page(page.place(), parser.parse(page.bytes(), page.from(), page.length()));
    } catch (PageParser.Unreadable e) {
      String message = String.valueOf(e.getMessage());
      return items.bad(page.place(), DumpItems.RECORD, e.error(), message);
    }
  }

  private Item broken(PageCutter.Broken broken) {
    String message =
        switch (broken.error()) {
          case "truncated" -> "the file ends inside the page";
          case "damaged" -> "the file is damaged inside the page";
          default -> "another page begins, or the dump ends, inside the page";
        };
    return broken.error().equals("too_large")
        ? items.tooLarge(broken.place())
        : items.bad(broken.place(), DumpItems.RECORD, broken.error(), message);
  }

  @Override
  public long bytesRead() {
    return cutter.bytesRead();
  }

  @Override
  public void close() throws IOException {
    cutter.close();
  }
}
