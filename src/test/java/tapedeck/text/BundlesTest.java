package tapedeck.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The texts of all languages against each other, and against what the code says. */
class BundlesTest {
    private static final Texts ENGLISH = new Texts(Language.ENGLISH);
    private static final Texts GERMAN = new Texts(Language.GERMAN);
    private static final List<Language> TRANSLATED = Stream.of(Language.values())
            .filter(each -> each != Language.ENGLISH).toList();
    private static final Pattern VALUE = Pattern.compile("\\{(\\w+)");
    /** As a constant of its own, or in what picocli looks up itself. */
    private static final Pattern KEY = Pattern
            .compile("^[a-z]+(\\.[\\w-]+)+(?<!\\.css|\\.md)$|(?<=\\$\\{bundle:)[\\w.-]+(?=})");

    private static final Set<String> said = new TreeSet<>();
    private static List<String> rooms = List.of();

    @BeforeAll
    static void readTheCode() throws Exception {
        rooms = OwnClasses.texts();
        Set<String> names = new HashSet<>(rooms);
        OwnClasses.each(model -> {
            for (PoolEntry entry : model.constantPool()) {
                if (entry instanceof Utf8Entry constant) {
                    Matcher key = KEY.matcher(constant.stringValue());
                    while (key.find()) {
                        if (names.contains(key.group().substring(0, key.group().indexOf('.')))) {
                            said.add(key.group());
                        }
                    }
                }
            }
        });
        assertThat(rooms).hasSizeGreaterThan(10);
        assertThat(said).hasSizeGreaterThan(500);
    }

    private static Map<String, String> all(Texts texts) {
        Map<String, String> all = new TreeMap<>();
        for (String room : rooms) {
            var bundle = texts.room(room);
            bundle.keySet().forEach(key -> all.put(key, bundle.getString(key)));
        }
        return all;
    }

    private static Set<String> values(String text) {
        return new TreeSet<>(VALUE.matcher(text).results().map(found -> found.group(1)).toList());
    }

    @Test
    void whatTheCodeSaysIsThere() {
        Set<String> missing = new TreeSet<>(said);
        missing.removeAll(all(ENGLISH).keySet());
        assertThat(missing).isEmpty();
    }

    @Test
    void whatIsThereIsSaid() {
        Set<String> unused = new TreeSet<>(all(ENGLISH).keySet());
        unused.removeAll(said);
        assertThat(unused).isEmpty();
    }

    @Test
    void whatCanBeUndoneIsSaidInOneForm() {
        Pattern edit = Pattern.compile("[a-z]+(\\.[a-z]+)*\\.edit(\\..+)?");
        Map<String, String> english = all(ENGLISH);
        Map<String, String> german = all(GERMAN);
        List<String> edits = english.keySet().stream()
                .filter(key -> edit.matcher(key).matches() && !key.equals("action.menu.edit")).toList();
        assertThat(edits).hasSizeGreaterThan(50);
        assertThat(edits).as("a verb comes first, as in Undo: hide take 2")
                .allSatisfy(key -> assertThat(english.get(key)).matches("(?!\\w+ of |new |other )[a-z]{2,} .+"));
        assertThat(edits).as("a verb comes last, or before what follows a colon")
                .allSatisfy(key -> assertThat(german.get(key)).matches("[^:]* ?[a-zäöü]+n(: .+)?"));
    }

    @Test
    void everyLanguageHasTheSameTexts() {
        // A bundle falls back on English: so the files themselves are compared.
        List<String> different = new ArrayList<>();
        for (String code : TRANSLATED.stream().map(Language::code).toList()) {
            for (String room : rooms) {
                Set<String> missing = new TreeSet<>(OwnClasses.keys(room));
                Set<String> more = new TreeSet<>(OwnClasses.keys(room + "_" + code));
                OwnClasses.keys(room + "_" + code).forEach(missing::remove);
                OwnClasses.keys(room).forEach(more::remove);
                if (!missing.isEmpty() || !more.isEmpty()) {
                    different.add("texts/%s_%s.properties lacks %s and has %s that English has not"
                            .formatted(room, code, some(missing), some(more)));
                }
            }
        }
        assertThat(different).isEmpty();
    }

    /** Returns the first few, and how many more. */
    private static String some(Set<String> keys) {
        List<String> first = keys.stream().limit(5).toList();
        return keys.size() > first.size() ? first + " and " + (keys.size() - first.size()) + " more" : first.toString();
    }

    @Test
    void aTextStandsInItsRoomsBundle() {
        for (String room : rooms) {
            assertThat(OwnClasses.keys(room)).allMatch(key -> key.startsWith(room + "."));
        }
    }

    @Test
    void everyLanguageNamesTheSameValues() {
        Map<String, String> english = all(ENGLISH);
        List<String> different = new ArrayList<>();
        for (Language language : TRANSLATED) {
            Map<String, String> translated = all(new Texts(language));
            english.forEach((key, text) -> {
                if (!values(text).equals(values(translated.getOrDefault(key, text)))) {
                    different.add(key + " in " + language.code() + ": " + text + " / " + translated.get(key));
                }
            });
        }
        assertThat(different).isEmpty();
    }

    @Test
    void everyTextCanBeSaid() {
        for (Language language : Language.values()) {
            Texts texts = new Texts(language);
            all(texts).forEach((key, text) -> {
                List<Object> named = new ArrayList<>();
                values(text).forEach(name -> named.addAll(List.of(name, 2)));
                assertThat(texts.of(key, named.toArray())).as(key).isNotBlank().doesNotContain("{", "}");
            });
        }
    }
}
