package tapedeck.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A page of the manual that its test writes when it is asked to: {@code -Dtapedeck.write=true}. */
final class GeneratedPage {
    private static final int MOST = 10;

    private GeneratedPage() {}

    /** Returns the page as it stands; it is {@code written} first if that is asked for. */
    static String read(Path page, String written) throws IOException {
        if (Boolean.getBoolean("tapedeck.write")) {
            Files.writeString(page, written);
        }
        return Files.readString(page);
    }

    /**
     * Asserts that both have the same lines; else says some that differ, and how the page is written anew.
     *
     * @param test that writes it, with what else Maven is to be given
     */
    static void assertUpToDate(Path page, List<String> stands, List<String> expected, String test) {
        boolean isSame = stands.equals(expected);
        assertThat(isSame)
                .as("%s is not up to date: mvn test -Dtapedeck.write=true -Dtest=%s writes it. %s", page.getFileName(),
                        test, isSame
                                ? ""
                                : "Goes: " + some(without(stands, expected)) + "; comes: "
                                        + some(without(expected, stands)))
                .isTrue();
    }

    /** Returns those that the others have not, each as often as it is there too often. */
    private static List<String> without(List<String> lines, List<String> others) {
        List<String> left = new ArrayList<>(others);
        return lines.stream().filter(line -> !left.remove(line)).toList();
    }

    private static String some(List<String> lines) {
        return lines.isEmpty()
                ? "nothing"
                : lines.stream().limit(MOST).toList() + (lines.size() > MOST ? " and " + (lines.size() - MOST) : "");
    }
}
