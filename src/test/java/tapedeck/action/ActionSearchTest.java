package tapedeck.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tapedeck.text.Language;
import tapedeck.text.Texts;

/** How an action is found by what is typed. */
class ActionSearchTest {
    private static List<Action> find(Language language, String query) {
        Texts texts = new Texts(language);
        return new ActionSearch(texts, new KeyNames(texts, false)).of(query);
    }

    @Test
    void findsByTheBeginningOfTheNameFirst() {
        assertThat(find(Language.ENGLISH, "fol")).startsWith(Action.FOLLOW, Action.FOLD_ALL)
                .contains(Action.UNFOLD_ALL);
        assertThat(find(Language.GERMAN, "haltepunkt")).startsWith(Action.BREAKPOINT);
    }

    @Test
    void findsByWordsInAnyOrderInWhatItDoes() {
        assertThat(find(Language.ENGLISH, "projector larger")).containsExactly(Action.PRESENT);
    }

    @Test
    void findsByKeyAndById() {
        assertThat(find(Language.ENGLISH, "f10")).startsWith(Action.STEP);
        assertThat(find(Language.GERMAN, "strg+g")).startsWith(Action.GO_TO);
        assertThat(find(Language.GERMAN, "minimap-toggle")).containsExactly(Action.MINIMAP);
    }

    @Test
    void nothingTypedListsAllAndNonsenseNone() {
        assertThat(find(Language.ENGLISH, " ")).containsExactly(Action.values());
        assertThat(find(Language.ENGLISH, "qqq")).isEmpty();
    }
}
