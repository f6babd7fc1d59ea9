package org.tamiz.transforms.reddit;

import java.util.ArrayList;
import java.util.List;
import org.tamiz.schemas.Conversation;
import org.tamiz.schemas.Turn;
import org.tamiz.transforms.chain.Decision;
import org.tamiz.transforms.chain.Draft;
import org.tamiz.transforms.chain.Extractor;
import org.tamiz.transforms.chain.RawRecord;
import org.tamiz.transforms.chain.Reason;
import org.tamiz.transforms.extract.markdown.MarkdownText;
import org.tamiz.transforms.reddit.ThreadPath.PathTurn;

/**
 * Turns paths through threads into documents.
 *
 * <p>The document's text is that of the path's own turns in their order, parted by blank lines; the
 * turns that only give context stand in the conversation alone. A submission's turn begins with its
 * title, on a line of its own. Markdown becomes text ({@link MarkdownText}), mentions of users
 * become {@value UserMentions#MASK} ({@link UserMentions}), and what the site leaves in the place
 * of deleted content becomes nothing ({@link Tombstones}); such turns keep their place without
 * text.
 *
 * <p>The title is that of the path's submission where it is part of the path, else the record's.
 */
public final class ConversationExtractor implements Extractor {
  /** Why a path holds no document. */
  enum Refusal implements Reason {
    /** No turn of its own has any text. */
    NO_TEXT
  }

  private final boolean messages;

  /**
   * An extractor.
   *
   * @param messages whether conversations hold their turns as messages too ({@link ChatMessages})
   */
  public ConversationExtractor(boolean messages) {
    this.messages = messages;
  }

  @Override
  public String version() {
    return "tamiz-conversation-1";
  }

  @Override
  public Extraction extract(RawRecord record) {
    if (!(record.payload() instanceof ThreadPath path)) {
      return new Unreadable("not_a_path", "the record holds no path through a thread");
    }
    StringBuilder text = new StringBuilder();
    List<Turn> turns = new ArrayList<>(path.turns().size());
    String title = title(record.title());
    for (PathTurn turn : path.turns()) {
      String turnTitle = title(turn.title());
      if (!turnTitle.isEmpty()) {
        title = turnTitle;
      }
      String said = said(turnTitle, turn.body());
      if (!turn.context() && !said.isEmpty()) {
        text.append(text.isEmpty() ? "" : "\n\n").append(said);
      }
      turns.add(
          new Turn(turn.speaker(), said, turn.time(), turn.score(), turn.depth(), turn.context()));
    }
    if (text.isEmpty()) {
      return new Refused(new Decision.Reject(Refusal.NO_TEXT, 0, 1));
    }
    Conversation conversation =
        new Conversation(
            UserMentions.maskCommunity(path.community()),
            path.thread(),
            turns,
            messages ? ChatMessages.of(turns) : null);
    return new Extracted(
        Draft.of(record, text.toString()).withTitle(title).withConversation(conversation));
  }

  private static String title(String stated) {
    return Tombstones.is(stated) ? "" : UserMentions.mask(MarkdownText.plain(stated));
  }

  private static String said(String title, String body) {
    String text = Tombstones.is(body) ? "" : UserMentions.mask(MarkdownText.of(body));
    return title.isEmpty() || text.isEmpty() ? title + text : title + "\n" + text;
  }
}
