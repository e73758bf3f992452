package tapedeck.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tapedeck.action.Menu;
import tapedeck.text.Language;
import tapedeck.text.Texts;

/** Command, menu and texts have the formats of the table. */
class FormatTest {
    @Test
    void isFoundByItsWordAndByAFilesName() {
        for (Format format : Format.values()) {
            assertThat(Format.of(format.id())).contains(format);
            assertThat(Format.ids()).contains(format.id());
            assertThat(Format.ofFile("A." + format.extension())).isPresent();
        }
        assertThat(Format.of("jpeg")).isEmpty();
        assertThat(Format.ofFile("svg")).isEmpty();
    }

    @Test
    void eachIsInTheMenuAndHasAName() {
        assertThat(Menu.EXPORTS.groups().stream().flatMap(List::stream))
                .containsExactlyElementsOf(Stream.of(Format.values()).map(Format::action).toList());
        for (Language language : Language.values()) {
            for (Format format : Format.values()) {
                assertThat(new Texts(language).of(format.title())).isNotBlank();
            }
        }
    }
}
