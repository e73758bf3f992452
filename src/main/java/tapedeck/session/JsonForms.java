package tapedeck.session;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import tapedeck.deck.breakpoints.Condition;
import tapedeck.deck.takes.Repeats;
import tapedeck.deck.takes.Take;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Metrics;
import tapedeck.program.Schedule;
import tapedeck.program.Settings;
import tapedeck.programs.network.LayerSpec;
import tapedeck.tape.Change;
import tapedeck.tape.Changes;
import tapedeck.text.Message;

/**
 * The JSON forms of other rooms' records, which know nothing of JSON, in a session: the names of those that are one of several, and the
 * ranges that their constructors do not check. A record that is not here stands as it is.
 */
final class JsonForms {
    private JsonForms() {}

    static void addTo(JsonMapper.Builder mapper) {
        for (Class<?> each : List.of(Hyperparameters.class, Schedule.class, LayerSpec.class, Change.class,
                Changes.Rate.class, Take.Branch.class, Repeats.class,
                Repeats.Mark.class, Condition.OnFunction.class, Condition.AtLine.class, Condition.EpochIs.class,
                Condition.NoImprovement.class)) {
            mapper.addMixIn(each, Counted.class);
        }
        mapper.addMixIn(Settings.class, OfSettings.class)
                .addMixIn(Metrics.class, OfMetrics.class)
                .addMixIn(Repeats.Range.class, OfRange.class)
                .addMixIn(Condition.class, OfCondition.class)
                .addMixIn(Condition.OnTensor.class, OnTensor.class)
                .addMixIn(Condition.IterationIs.class, OfIteration.class)
                .addMixIn(Condition.IterationOver.class, OfIteration.class)
                .addMixIn(Message.class, TitleJson.class);
    }

    /** The limits of components, wherever they are called so. */
    interface Counted {
        @NumberRange(least = 0)
        long iteration();

        @NumberRange(least = 1)
        int epoch();

        @NumberRange(least = 1)
        int epochs();

        @NumberRange(least = 1, most = LayerSpec.GREATEST_WIDTH)
        int width();

        @NumberRange(least = 0)
        double from();

        @NumberRange(least = 0)
        double to();

        @NumberRange(least = 1)
        int batchSize();

        @NumberRange(least = 1)
        int period();

        @NumberRange(least = 1)
        int take();

        @NumberRange(least = 1)
        int seeds();

        @NumberRange(least = 0)
        int diverged();

        @NumberRange(least = 0)
        int index();

        @NumberRange(least = 1)
        int line();
    }

    @JsonPropertyOrder({"seed", "epochs", "hyperparameters"})
    interface OfSettings extends Counted {}

    interface OfMetrics extends Counted {
        @JsonUnwrapped
        Metrics.Scores scores();
    }

    /** Four numbers in a row. */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    interface OfRange {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "when")
    @JsonSubTypes({@JsonSubTypes.Type(name = "function", value = Condition.OnFunction.class),
            @JsonSubTypes.Type(name = "tensor", value = Condition.OnTensor.class),
            @JsonSubTypes.Type(name = "line", value = Condition.AtLine.class),
            @JsonSubTypes.Type(name = "phase", value = Condition.OnPhase.class),
            @JsonSubTypes.Type(name = "beforeUpdate", value = Condition.BeforeUpdate.class),
            @JsonSubTypes.Type(name = "clipping", value = Condition.Clipping.class),
            @JsonSubTypes.Type(name = "gradient", value = Condition.Gradient.class),
            @JsonSubTypes.Type(name = "notFinite", value = Condition.NotFinite.class),
            @JsonSubTypes.Type(name = "lossRises", value = Condition.LossRises.class),
            @JsonSubTypes.Type(name = "lossBelow", value = Condition.LossBelow.class),
            @JsonSubTypes.Type(name = "iteration", value = Condition.IterationIs.class),
            @JsonSubTypes.Type(name = "iterationOver", value = Condition.IterationOver.class),
            @JsonSubTypes.Type(name = "epochLossBelow", value = Condition.EpochLossBelow.class),
            @JsonSubTypes.Type(name = "epoch", value = Condition.EpochIs.class),
            @JsonSubTypes.Type(name = "noImprovement", value = Condition.NoImprovement.class)})
    interface OfCondition {}

    interface OnTensor {
        @JsonProperty("tensor")
        long id();
    }

    /** A condition counts iterations from 1. */
    interface OfIteration {
        @NumberRange(least = 1)
        long iteration();
    }
}
