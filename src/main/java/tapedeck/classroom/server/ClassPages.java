package tapedeck.classroom.server;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tapedeck.export.page.PlayerPage;
import tapedeck.export.page.WebResources;
import tapedeck.export.report.Html;
import tapedeck.text.Language;
import tapedeck.text.Texts;

/** The pages of a class, each in one file with all that it says in every language. */
final class ClassPages {
    private static final List<String> SCRIPTS = List.of("numbers.js", "messages.js", "class-page.js", "class-run.js");
    private static final List<String> PHONE_WORDS = List.of("classroom.phone.code", "classroom.phone.join",
            "classroom.phone.wrong-code", "classroom.phone.full", "classroom.phone.wait", "classroom.phone.open",
            "classroom.phone.sent", "classroom.phone.clock", "classroom.phone.failed", "classroom.phone.closed",
            "classroom.phone.round", "classroom.phone.first", "classroom.phone.right", "classroom.phone.wrong",
            "classroom.phone.answer", "classroom.phone.number", "classroom.phone.send", "classroom.phone.draw",
            "classroom.phone.rate", "classroom.phone.nickname", "classroom.phone.call", "classroom.phone.lost",
            "classroom.phone.many", "classroom.phone.iterations", "classroom.phone.loss",
            "classroom.phone.nearest", "classroom.phone.best", "classroom.phone.run", "classroom.phone.drag",
            "classroom.phone.projector", "classroom.phone.row", "classroom.phone.which-row", "classroom.phone.turn");
    private static final List<String> REMOTE_WORDS = List.of("classroom.remote.title", "classroom.remote.next",
            "classroom.remote.close", "classroom.remote.again", "classroom.remote.reveal", "classroom.remote.forward",
            "classroom.remote.back", "classroom.remote.play", "classroom.remote.pause", "classroom.remote.rate",
            "classroom.remote.share", "classroom.remote.answered", "classroom.remote.waiting",
            "classroom.remote.strike", "classroom.remote.names", "classroom.phone.round", "classroom.phone.lost",
            "classroom.phone.rate", "classroom.phone.row");

    private final List<Texts> languages = Arrays.stream(Language.values()).map(Texts::new).toList();
    private final Page phone = page("class-phone", PHONE_WORDS);
    private final Page remote = page("class-remote", REMOTE_WORDS);
    /** Its own policy is the page's: it may nothing but be in a frame of this server's. */
    private final Page run = new Page(PlayerPage.follower(Language.ENGLISH), "frame-ancestors 'self'");

    /** All that the script of a page reads. */
    private record Content(List<String> languages, Map<String, List<String>> patterns) {}

    /**
     * A page.
     *
     * @param policy what a browser may do with it: use its own script and style, and speak to this server
     */
    @SuppressWarnings("ArrayRecordComponent") // sent as they are, and not written after the making
    record Page(byte[] bytes, String policy) {}

    /** What phones show. */
    Page phone() {
        return phone;
    }

    /** What the teacher's own phone shows. */
    Page remote() {
        return remote;
    }

    /** What plays the run, in a frame of the phone's page. */
    Page run() {
        return run;
    }

    private Page page(String name, List<String> words) {
        String style = WebResources.read("page-colours.css") + WebResources.read("class-page.css")
                + WebResources.read(name + ".css");
        String script = Stream.concat(SCRIPTS.stream(), Stream.of(name + ".js")).map(WebResources::read)
                .collect(Collectors.joining("\n"));
        Map<String, List<String>> patterns = new LinkedHashMap<>();
        words.forEach(key -> patterns.put(key.substring("classroom.".length()),
                languages.stream().map(each -> each.room("classroom").getString(key)).toList()));
        Content content = new Content(Stream.of(Language.values()).map(Language::code).toList(), patterns);
        String page = WebResources.fill("class-page.html", Map.of("title", Html.escaped("Tapedeck"), "style", style,
                "old", Html.escaped(languages.getFirst().of("classroom.phone.old")), "content",
                WebResources.json(content), "script", script));
        String policy = "default-src 'none'; img-src data:; style-src '" + WebResources.hash(style) + "'; script-src '"
                + WebResources.hash(script)
                + "'; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        return new Page(page.getBytes(StandardCharsets.UTF_8), policy);
    }
}
