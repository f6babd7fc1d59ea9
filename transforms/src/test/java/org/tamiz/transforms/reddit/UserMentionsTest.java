package org.tamiz.transforms.reddit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UserMentionsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          thanks u/mill-er_9                         | thanks u/[user]
          /u/miller, and U/Miller!                   | /u/[user], and u/[user]!
          u/[user] and u/miller                      | u/[user] and u/[user]
          see /user/miller/comments                  | see /u/[user]/comments
          https://www.reddit.com/user/miller/        | https://www.reddit.com/u/[user]/
          https://old.reddit.com/u/miller?sort=new   | https://old.reddit.com/u/[user]?sort=new
          r/u_miller and /r/u_miller/comments/1      | u/[user] and /u/[user]/comments/1
          https://reddit.com/r/u_miller/             | https://reddit.com/u/[user]/
          R/U_Miller                                 | u/[user]
          -u/miller _u/miller_                       | -u/[user] _u/[user]
          u/mill\\_er u/mill\\-er\\                  | u/[user] u/[user]\\
          u/a_name_that_is_longer_than_twenty        | u/[user]
          (u/miller)u/baker                          | (u/[user])u/[user]
          u/miller/u/baker                           | u/[user]/u/[user]
          u/u/miller                                 | u/u/[user]
          either u/s or r/userx or r/u_s             | either u/s or r/userx or r/u_s
          menu/starters and superuser/name           | menu/starters and superuser/name
          r/sieves u/ miller u//miller               | r/sieves u/ miller u//miller
          """)
  void masksNamesInTheirForms(String text, String masked) {
    assertThat(UserMentions.mask(text)).isEqualTo(masked);
  }

  @Test
  void communitiesOfOneUserAreMasked() {
    assertThat(UserMentions.maskCommunity("u_miller")).isEqualTo("u_[user]");
    assertThat(UserMentions.maskCommunity("unixsieves")).isEqualTo("unixsieves");
  }

  @Test
  void maskingTwiceEqualsOnce() {
    Random random = new Random(20051203);
    List<String> pieces =
        List.of(
            "u/", "user/", "r/u_", "r/", "/", "u", "user", "abc", "a", "_", "-", "\\", " ",
            "[user]", ".");
    for (int round = 0; round < 50_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(9); i >= 0; i--) {
        text.append(pieces.get(random.nextInt(pieces.size())));
      }
      String once = UserMentions.mask(text.toString());
      assertThat(UserMentions.mask(once)).as("of %s", text).isEqualTo(once);
    }
  }

  @Test
  void textsWithoutMentionsAreNotCopied() {
    String text = "and/or https://example.org/menu/starters";
    assertThat(UserMentions.mask(text)).isSameAs(text);
  }
}
