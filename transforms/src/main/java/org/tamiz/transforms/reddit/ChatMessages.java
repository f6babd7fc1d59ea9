package org.tamiz.transforms.reddit;

import java.util.ArrayList;
import java.util.List;
import org.tamiz.schemas.Message;
import org.tamiz.schemas.Turn;

/**
 * The turns of a conversation as messages of two roles that take turns, as trainers of chat models
 * read them.
 *
 * <p>The first speaker is the user. The role changes wherever the speaker changes, so a third
 * speaker takes the role that is due; turns of one speaker in a row are one message. Where speakers
 * are not known, every turn is another's. Turns without text are left out, as if never made.
 */
final class ChatMessages {
  static final String USER = "user";
  static final String ASSISTANT = "assistant";

  private ChatMessages() {}

  static List<Message> of(List<Turn> turns) {
    List<Message> messages = new ArrayList<>();
    StringBuilder content = new StringBuilder();
    String speaker = "";
    for (Turn turn : turns) {
      if (turn.getText().isEmpty()) {
        continue;
      }
      boolean same = !turn.getSpeaker().isEmpty() && turn.getSpeaker().equals(speaker);
      if (content.length() > 0 && !same) {
        add(messages, content);
      }
      speaker = turn.getSpeaker();
      content.append(content.length() > 0 ? "\n\n" : "").append(turn.getText());
    }
    if (content.length() > 0) {
      add(messages, content);
    }
    return messages;
  }

  private static void add(List<Message> messages, StringBuilder content) {
    messages.add(new Message(messages.size() % 2 == 0 ? USER : ASSISTANT, content.toString()));
    content.setLength(0);
  }
}
