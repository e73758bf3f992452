package tapedeck.classroom.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tapedeck.classroom.Answer;
import tapedeck.classroom.ClassPhase;
import tapedeck.classroom.ClassQuestion;
import tapedeck.classroom.ClassSnapshot;
import tapedeck.classroom.ClassText;
import tapedeck.classroom.Histogram;
import tapedeck.classroom.OwnVotes;
import tapedeck.classroom.Participant;
import tapedeck.classroom.Solution;
import tapedeck.export.page.ProsePieces;
import tapedeck.text.Language;
import tapedeck.text.Texts;

/** The class as the pages read it: JSON, in which a text stands in each language. What a phone must not know yet is not in it. */
final class ClassJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ClassJson() {}

    static String text(JsonNode node) {
        try {
            return MAPPER.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static ObjectNode object() {
        return NODES.objectNode();
    }

    /** What all phones show. */
    static ObjectNode ofPhones(ClassSnapshot seen) {
        ObjectNode state = state(seen);
        boolean isRevealed = seen.phase() instanceof ClassPhase.Revealed;
        boolean isOpen = seen.phase() instanceof ClassPhase.Open;
        state.put("nicknames", seen.hasNicknames()).put("run", seen.run());
        if (seen.isShared() && !isOpen) {
            state.set("histograms", histograms(seen.histograms(), isRevealed));
        }
        if (isRevealed && seen.solution() != null) {
            state.set("solution", solution(seen.solution()));
        }
        return state;
    }

    /** What the teacher's own phone shows. */
    static ObjectNode ofRemote(ClassSnapshot seen, RemoteView view, List<Participant> participants) {
        ObjectNode state = state(seen);
        state.put("vote", seen.vote());
        state.put("participants", seen.participants()).put("answered", seen.answered()).put("shared", seen.isShared());
        state.set("histograms", histograms(seen.histograms(), true));
        if (seen.solution() != null) {
            state.set("solution", solution(seen.solution()));
        }
        double right = seen.right().orElse(0.0);
        seen.advice().ifPresent(advice -> {
            ArrayNode said = state.putArray("advice");
            for (Language each : Language.values()) {
                said.add(new Texts(each).of(advice.text(right)));
            }
        });
        state.set("notes", text(view.notes()));
        state.set("position", text(view.position()));
        state.put("playing", view.isPlaying());
        if (!Double.isNaN(view.rate())) {
            state.put("rate", view.rate());
        }
        ArrayNode named = state.putArray("named");
        participants.stream().filter(each -> !each.nickname().isEmpty())
                .forEach(each -> named.addObject().put("number", each.number()).put("nickname", each.nickname()));
        return state;
    }

    private static ObjectNode state(ClassSnapshot seen) {
        ObjectNode state = object().put("phase", switch (seen.phase()) {
            case ClassPhase.Waiting _ -> "waiting";
            case ClassPhase.Open _ -> "open";
            case ClassPhase.Closed _ -> "closed";
            case ClassPhase.Revealed _ -> "revealed";
        }).put("number", seen.number()).put("round", seen.phase().round()).put("rows", seen.turn().rows())
                .put("turn", seen.turn().row());
        if (seen.question() != null) {
            state.set("question", question(seen.question()));
        }
        return state;
    }

    private static ObjectNode question(ClassQuestion question) {
        ObjectNode asked = object();
        switch (question) {
            case ClassQuestion.Choose choose -> {
                ArrayNode options = asked.put("kind", "choose").putArray("options");
                choose.options().forEach(
                        each -> options.addObject().put("key", each.key()).set("text", text(each.text())));
            }
            case ClassQuestion.Type _ -> asked.put("kind", "type");
            case ClassQuestion.Point point -> {
                ArrayNode spots = asked.put("kind", "point").putArray("spots");
                point.spots().forEach(each -> {
                    ArrayNode inputs = spots.addObject().put("name", each.name()).put("function", each.isFunction())
                            .putArray("inputs");
                    each.inputs().forEach(inputs::add);
                });
            }
            case ClassQuestion.Draw draw -> asked.put("kind", "draw").put("iterations", draw.iterations())
                    .put("from", draw.from()).put("top", draw.top());
            case ClassQuestion.Rate rate -> asked.put("kind", "rate").put("iterations", rate.iterations())
                    .put("least", rate.least())
                    .put("most", rate.most());
        }
        asked.set("prompt", text(question.prompt()));
        return asked;
    }

    private static ArrayNode histograms(List<Histogram> all, boolean isJudged) {
        ArrayNode rounds = NODES.arrayNode();
        all.forEach(each -> {
            ArrayNode bars = rounds.addObject().put("answers", each.answers()).putArray("bars");
            each.bars().forEach(bar -> bars.addObject().put("key", bar.key()).put("count", bar.count()).put("right",
                    isJudged && bar.isRight()));
        });
        return rounds;
    }

    private static ObjectNode solution(Solution solution) {
        ObjectNode right = object();
        switch (solution) {
            case Solution.Keys keys -> {
                ArrayNode all = right.putArray("keys");
                keys.right().stream().sorted().forEach(all::add);
            }
            case Solution.Value value -> right.put("number", value.number());
            case Solution.Course course ->
                heights(right.put("places", course.places()).putArray("heights"), course.heights());
            case Solution.Tried _ -> {
                // each phone has its own run
            }
            case Solution.None _ -> {
            }
        }
        return right;
    }

    /** What one phone shows besides: its own answers, and what is said to them. */
    static ObjectNode own(OwnVotes own) {
        ObjectNode votes = object().put("nickname", own.nickname()).put("row", own.row());
        votes.set("first", answer(own.first()));
        votes.set("answer", answer(own.answer()));
        if (own.judgement() != null) {
            votes.put("outcome", own.judgement().outcome().name().toLowerCase(Locale.ROOT));
            if (own.judgement().reason() != null) {
                votes.set("reason", text(own.judgement().reason()));
            }
            if (!own.judgement().run().isEmpty()) {
                heights(votes.putArray("run"), own.judgement().run());
            }
        }
        return votes;
    }

    private static JsonNode answer(@Nullable Answer answer) {
        return switch (answer) {
            case null -> NODES.nullNode();
            case Answer.Chosen(String key) -> object().put("key", key);
            case Answer.Typed(double number) -> object().put("number", number);
            case Answer.Pointed(String name) -> object().put("name", name);
            case Answer.Drawn(List<Double> heights) -> {
                ObjectNode drawn = object();
                heights(drawn.putArray("heights"), heights);
                yield drawn;
            }
            case Answer.Rated(double rate) -> object().put("rate", rate);
        };
    }

    private static void heights(ArrayNode into, List<Double> heights) {
        heights.forEach(into::add);
    }

    /** In each language, in the order of {@code Language.values()}. */
    private static ArrayNode text(ClassText text) {
        ArrayNode languages = NODES.arrayNode();
        for (Language each : Language.values()) {
            languages.add(MAPPER.<JsonNode>valueToTree(ProsePieces.of(text.in(each))));
        }
        return languages;
    }
}
