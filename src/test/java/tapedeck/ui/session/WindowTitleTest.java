package tapedeck.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WindowTitleTest {
    @Test
    void aWindowIsCalledByItsSessionAndItsScriptWithOneDot() {
        assertThat(new WindowTitle("", false, "", false).text()).isEqualTo("Tapedeck");
        assertThat(new WindowTitle("course.tapedeck", false, "", true).text())
                .isEqualTo("• course.tapedeck – Tapedeck");
        assertThat(new WindowTitle("", false, "net.py", false).text()).isEqualTo("net.py – Tapedeck");
        assertThat(new WindowTitle("course.tapedeck", false, "net.py", true).text())
                .isEqualTo("• course.tapedeck – net.py – Tapedeck");
    }

    @Test
    void whatRunsIsNamedOnce() {
        assertThat(new WindowTitle("net.py (recovered)", true, "net.py", true).text())
                .isEqualTo("• net.py (recovered) – Tapedeck");
    }
}
