package tapedeck.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tapedeck.text.Language;
import tapedeck.text.Texts;

/** The table of actions. */
class ActionTest {
    private static final List<Action> ALL = List.of(Action.values());

    @Test
    void noKeyMeansTwoThingsWhereTheFocusIs() {
        for (Action one : ALL) {
            for (Action other : ALL) {
                if (one != other && one.context().meets(other.context())) {
                    assertThat(one.keys()).as(one + " and " + other).noneMatch(other.keys()::contains);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ctrl+Alt+M", "Shortcut+Alt+M", "Shift+Shortcut+M", "Shortcut+"})
    void aKeyHasNoModifiersButShortcutAndShift(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Chord.of(text))
                .withMessageContaining(text + ": modifiers are Shortcut+ and Shift+");
    }

    @Test
    void aSignMayBeThatBetweenModifiers() {
        assertThat(Chord.of("Shortcut++")).isEqualTo(new Chord("+", true, false));
    }

    @Test
    void everyActionHasAnIdOfItsOwn() {
        assertThat(ALL).extracting(Action::id).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z-]+"));
    }

    @Test
    void nothingNeedsAKeyThatLaptopsLack() {
        List<String> missing = List.of("Home", "End", "Delete", "Insert");
        assertThat(ALL).filteredOn(each -> each.context() == ActionContext.WINDOW && !each.keys().isEmpty())
                .allMatch(each -> each.keys().stream().anyMatch(chord -> !missing.contains(chord.key())));
    }

    @Test
    void everyActionIsInOneMenuOrBelongsToAPane() {
        List<MenuEntry> inMenus = Stream.of(Menu.values()).flatMap(menu -> menu.groups().stream())
                .flatMap(List::stream).toList();
        assertThat(inMenus).doesNotHaveDuplicates();
        assertThat(ALL).filteredOn(each -> !inMenus.contains(each) && each != Action.OPEN_MENU) // which opens them
                .noneMatch(each -> each.context() == ActionContext.WINDOW);
    }

    @Test
    void noMenuIsTallerThanASmallWindow() {
        assertThat(Menu.values()).allSatisfy(menu -> assertThat(menu.groups().stream().mapToInt(List::size).sum())
                .as(menu.id()
                        + " is taller than a small window: move entries into a Menu of their own, as FILE has EXPORTS")
                .isLessThanOrEqualTo(14));
    }

    @Test
    void everyLanguageSaysWhatItIsCalledAndDoes() {
        for (Language language : Language.values()) {
            Texts texts = new Texts(language);
            assertThat(ALL).extracting(each -> texts.of(each.text())).noneMatch(text -> text.startsWith("action."))
                    .doesNotHaveDuplicates();
            assertThat(ALL).extracting(each -> texts.of(each.help())).noneMatch(text -> text.startsWith("action."));
            assertThat(Menu.values()).extracting(each -> texts.of(each.text()))
                    .noneMatch(text -> text.startsWith("action."));
            assertThat(ActionContext.values()).extracting(each -> texts.of(each.text()))
                    .noneMatch(text -> text.startsWith("action."));
        }
    }
}
