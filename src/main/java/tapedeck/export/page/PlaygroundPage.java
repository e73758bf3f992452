package tapedeck.export.page;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tapedeck.export.report.Html;
import tapedeck.text.Language;
import tapedeck.text.Texts;

/**
 * The playground's page: in one file its engine, its script and style, and the patterns of all that it says, which are those of the
 * bundles. Sentences of steps come from the engine as messages, and are put in words by the page.
 */
public final class PlaygroundPage {
    private static final List<String> STYLES = List.of("page-colours.css", "player.css", "playground-page.css");
    private static final List<String> SCRIPTS = List.of("numbers.js", "colours.js", "messages.js", "drawn-graph.js",
            "graph-pane.js", "why.js", "card-details.js", "tape-layout.js", "iteration-pane.js", "network-picture.js",
            "loss-curve.js",
            "loss-ground.js", "playground-knobs.js", "knobs-panel.js", "playground-run.js", "page-bar.js",
            "network-face.js",
            "ground-faces.js", "side-panel.js", "page-keys.js", "page-link.js", "page-clock.js", "playground-page.js");
    /** Rooms of which an iteration may say anything. */
    private static final List<String> ROOMS = List.of("explain", "text");
    private static final List<String> WORDS = List.of(
            "playground.title", "playground.face.network", "playground.face.step", "playground.face.valley",
            "playground.face.plane", "playground.share", "playground.shared", "playground.rate",
            "playground.rate-short", "playground.train", "playground.test", "playground.facts",
            "playground.facts-number", "playground.diverged", "playground.curve", "playground.play",
            "playground.pause", "playground.once", "playground.fast", "playground.reset", "playground.more",
            "playground.data", "playground.classes", "playground.numbers", "playground.noise",
            "playground.train-share", "playground.batch", "playground.momentum", "playground.activation",
            "playground.linear", "playground.optimizer", "playground.penalty", "playground.penalty-rate",
            "playground.none", "playground.features", "playground.show-test", "playground.exact",
            "playground.new-weights", "playground.new-rows", "playground.fewer", "playground.more-units",
            "playground.add-layer", "playground.network", "playground.valley-say", "playground.valley-over",
            "playground.pace", "playground.plane-say",
            "playground.plane-share", "playground.refused", "playground.graph", "playground.step-back",
            "playground.step-forward", "playground.step-start", "playground.legend.below", "playground.legend.above",
            "playground.legend.other", "playground.scope.layer", "playground.scope.head", "playground.scope.loss",
            "playground.rule.sgd", "playground.rule.nesterov", "playground.rule.adagrad", "playground.rule.rmsprop",
            "playground.rule.adam", "playground.rule.adamw", "start.hero.drag", "data.gaussians", "data.circles",
            "data.spirals", "data.plane", "data.sine", "export.page.old", "export.page.iteration",
            "export.page.loss", "export.page.play", "export.page.pause", "export.page.steps", "export.page.language",
            "export.page.close", "export.page.values", "export.page.why", "export.page.none", "export.page.thinned",
            "export.page.min", "export.page.max", "export.page.mean", "export.page.norm", "export.page.index",
            "export.page.terms", "export.page.more", "export.page.sum",
            "export.page.phase.FORWARD",
            "export.page.phase.SEED", "export.page.phase.BACKWARD", "export.page.phase.CLIP",
            "export.page.phase.UPDATE", "export.page.phase.ZERO", "export.page.phase.FAILED");

    private final List<Texts> languages = Arrays.stream(Language.values()).map(Texts::new).toList();

    /** All that the script of the page reads. */
    private record Content(List<String> languages, Map<String, List<String>> patterns) {}

    /**
     * The page's bytes, in UTF-8.
     *
     * @param language in which it is until its script asks the browser
     * @param engine a script that defines {@code loadEngine}
     */
    public byte[] write(Language language, String engine) {
        String style = STYLES.stream().map(WebResources::read).collect(Collectors.joining("\n"));
        String script = Stream.concat(Stream.of(engine), SCRIPTS.stream().map(WebResources::read))
                .collect(Collectors.joining("\n"));
        Texts texts = new Texts(language);
        Content content = new Content(Stream.of(Language.values()).map(Language::code).toList(), patterns());
        return WebResources.fill("playground-page.html",
                Map.of("language", language.code(), "stylehash", WebResources.hash(style), "scripthash",
                        WebResources.hash(script), "title", Html.escaped(texts.of("playground.title") + " · Tapedeck"),
                        "style", style, "old", Html.escaped(texts.of("export.page.old")), "content",
                        WebResources.json(content), "script", script))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The page that the build has made, in UTF-8; empty where it was not asked for it. */
    public static Optional<byte[]> built() {
        return WebResources.bytes("playground-page-built.html");
    }

    private Map<String, List<String>> patterns() {
        Map<String, List<String>> patterns = new LinkedHashMap<>();
        Stream.concat(WORDS.stream(),
                ROOMS.stream().flatMap(room -> languages.getFirst().room(room).keySet().stream().sorted()))
                .forEach(key -> patterns.put(key, languages.stream().map(each -> pattern(each, key)).toList()));
        return patterns;
    }

    private static String pattern(Texts texts, String key) {
        ResourceBundle room = texts.room(key.substring(0, key.indexOf('.')));
        return room.getString(key);
    }
}
