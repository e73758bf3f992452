package tapedeck.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SubstitutionTest {
    private static String of(String text) {
        Matcher places = Pattern.compile("\\{(\\w)}").matcher(text);
        return Substitution.of(text, places, place -> "<" + place.group(1) + "$1\\>");
    }

    @Test
    void replacesEveryPlaceWordForWord() {
        assertThat(of("{a} + {b}!")).isEqualTo("<a$1\\> + <b$1\\>!");
        assertThat(of("nothing")).isEqualTo("nothing");
        assertThat(of("")).isEmpty();
    }
}
