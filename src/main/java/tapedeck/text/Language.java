package tapedeck.text;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The languages that all texts are in. */
public enum Language {
    ENGLISH(Locale.ENGLISH, "English"), GERMAN(Locale.GERMAN, "Deutsch");

    private final Locale locale;
    private final String title;

    Language(Locale locale, String title) {
        this.locale = locale;
        this.title = title;
    }

    /** Of the system: English where its own is not there. */
    public static Language of(Locale system) {
        return ofCode(system.getLanguage()).orElse(ENGLISH);
    }

    /** The one of this code, such as {@code de}, or none. */
    public static Optional<Language> ofCode(String code) {
        return Stream.of(values()).filter(each -> each.code().equals(code)).findFirst();
    }

    /** ISO 639: {@code en}, {@code de}. */
    public String code() {
        return locale.getLanguage();
    }

    /** Its name in itself. */
    public String title() {
        return title;
    }

    Locale locale() {
        return locale;
    }
}
