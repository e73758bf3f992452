package tapedeck.ui.takes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tapedeck.deck.race.SeedRuns;
import tapedeck.deck.takes.Repeats;
import tapedeck.deck.takes.Take;
import tapedeck.deck.takes.TakeNotes;
import tapedeck.edit.Edit;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Program;
import tapedeck.program.Settings;
import tapedeck.tape.Change;
import tapedeck.tape.Changes;
import tapedeck.tape.Series;
import tapedeck.text.Language;
import tapedeck.text.Message;
import tapedeck.text.Texts;
import tapedeck.ui.link.TakesFrame;

class TakesModelTest {
    private final List<String> calls = new ArrayList<>();
    private final TakesModel model = new TakesModel(recording(calls));

    static TakeActions recording(List<String> calls) {
        return recording(calls, null);
    }

    /** @param runs what is run again from other seeds, or null */
    static TakeActions recording(List<String> calls, @Nullable Program runs) {
        return new TakeActions() {
            @Override
            public void rename(int take, String name) {
                calls.add("rename " + take + " " + name);
            }

            @Override
            public void colour(int take, int colour) {
                calls.add("colour " + take + " " + colour);
            }

            @Override
            public void show(int take, boolean visible) {
                calls.add("show " + take + " " + visible);
            }

            @Override
            public void delete(int take) {
                calls.add("delete " + take);
            }

            @Override
            public void note(int take, String notes) {
                calls.add("note " + take + " " + notes);
            }

            @Override
            public void noted() {
                calls.add("noted");
            }

            @Override
            public void perform(Edit edit) {
                edit.apply().run();
            }

            @Override
            public Optional<Message> refusesRepeat(int take) {
                return Optional.empty();
            }

            @Override
            public SeedRuns repeat(Take take, int seeds) {
                Program program = Objects.requireNonNull(runs);
                return new SeedRuns(program, program.defaults(), take.changes().commands(), take.losses().iterations(),
                        seeds,
                        Long.MAX_VALUE);
            }

            @Override
            public void repeated(int take, Repeats repeats) {
                calls.add("repeated " + take + " " + repeats.seeds());
            }

            @Override
            public void pin(int take, boolean pinned) {
                calls.add("pin " + take + " " + pinned);
            }

            @Override
            public void group(List<Integer> takes, String group) {
                calls.add("group " + takes + " " + group);
            }

            @Override
            public void makeCurrent(int take) {
                calls.add("current " + take);
            }
        };
    }

    static Take take(int id, Take.@Nullable Branch branch, double rate, long iteration) {
        return new Take(id, Message.verbatim("take " + id), id, true, Message.verbatim("test"),
                new Settings(id, rate, 1), branch,
                new Series().view(),
                List.of(), Changes.NONE, Hyperparameters.of(rate), 960, iteration, 1, TakeNotes.BLANK);
    }

    @Test
    void rowsStayWhileTheirTakesGoOn() {
        model.show(new TakesFrame(List.of(take(1, null, 0.1, 5), take(2, null, 0.2, 5)), 2, Map.of(), Map.of()));
        TakeRow first = model.rows().getFirst();
        model.show(new TakesFrame(List.of(take(1, null, 0.1, 9), take(2, null, 0.2, 5), take(3, null, 0.3, 1)), 1,
                Map.of(), Map.of()));
        assertThat(model.rows()).extracting(TakeRow::id).containsExactly(1, 2, 3);
        assertThat(model.rows().getFirst()).isSameAs(first);
        assertThat(first.take().iteration()).isEqualTo(9);
        assertThat(first.isCurrent()).isTrue();
        model.show(new TakesFrame(List.of(take(3, null, 0.3, 1)), 3, Map.of(), Map.of()));
        assertThat(model.rows()).extracting(TakeRow::id).containsExactly(3);
    }

    @Test
    void theRunningTakeIsNeitherDeletedNorContinued() {
        model.show(new TakesFrame(List.of(take(1, null, 0.1, 5), take(2, null, 0.2, 5)), 2, Map.of(), Map.of()));
        TakeRow other = model.rows().getFirst();
        TakeRow running = model.rows().getLast();
        model.delete(running);
        model.makeCurrent(running);
        assertThat(calls).isEmpty();
        model.makeCurrent(other);
        model.delete(other);
        model.toggle(other);
        model.colour(other, 4);
        assertThat(calls).containsExactly("current 1", "delete 1", "show 1 false", "colour 1 4");
    }

    @Test
    void anEmptyNameIsRefusedAndALongOneCut() {
        model.show(new TakesFrame(List.of(take(1, null, 0.1, 5)), 1, Map.of(), Map.of()));
        TakeRow row = model.rows().getFirst();
        assertThat(model.rename(row, "  ")).isFalse();
        assertThat(model.rename(row, " take 1 ")).isFalse();
        assertThat(model.rename(row, " fast ")).isTrue();
        assertThat(model.rename(row, "x".repeat(500))).isTrue();
        assertThat(calls).containsExactly("rename 1 fast", "rename 1 " + "x".repeat(60));
    }

    @Test
    void saysWhereATakeComesFrom() {
        Take branched = take(2, new Take.Branch(1, 200), 0.2, 300);
        model.show(new TakesFrame(List.of(take(1, null, 0.1, 400), branched), 2, Map.of(), Map.of()));
        assertThat(model.origin(branched))
                .contains(Message.of("takes.origin", "name", Message.verbatim("take 1"), "iteration", 200L));
        model.show(new TakesFrame(List.of(branched), 2, Map.of(), Map.of()));
        assertThat(model.origin(branched))
                .contains(Message.of("takes.origin", "name", Message.of("takes.deleted"), "iteration", 200L));
        assertThat(model.origin(take(1, null, 0.1, 400))).isEmpty();
    }

    @Test
    void timeIsReadable() {
        assertThat(TakeTexts.time(1.234)).isEqualTo(Message.of("takes.seconds", "seconds", "1.2"));
        assertThat(TakeTexts.time(42)).isEqualTo(Message.of("takes.seconds", "seconds", "42.0"));
        assertThat(TakeTexts.time(125)).isEqualTo(Message.of("takes.minutes", "minutes", 2L, "seconds", "05"));
    }

    @Test
    void takesStandByLessonThoseOfTheOpenOneFirst() {
        Message circles = Message.of("lesson.circles");
        Message xor = Message.of("lesson.xor");
        Map<Integer, Message> lessons = Map.of(1, circles, 2, xor, 3, circles, 4, xor);
        List<Take> takes = List.of(take(1, null, 0.1, 5), take(2, null, 0.2, 5), take(3, null, 0.3, 1),
                take(4, null, 0.3, 1));
        model.show(new TakesFrame(takes.subList(0, 3), 3, lessons, Map.of()));
        assertThat(model.rows()).extracting(TakeRow::id).containsExactly(1, 3, 2);
        model.show(new TakesFrame(takes, 4, lessons, Map.of()));
        assertThat(model.rows()).extracting(TakeRow::id).containsExactly(2, 4, 1, 3);
        assertThat(model.rows()).extracting(row -> row.groupProperty().get()).containsExactly(
                new TakeRow.Group(xor, true, true), new TakeRow.Group(xor, true, false),
                new TakeRow.Group(circles, false, true), new TakeRow.Group(circles, false, false));
        assertThat(model.lessonsProperty().get()).isEqualTo(2);
    }

    static Take changed(double... rates) {
        List<Change> changes = new ArrayList<>();
        for (int i = 1; i < rates.length; i++) {
            changes.add(new Change(100L * i, Hyperparameters.of(rates[i - 1]), Hyperparameters.of(rates[i])));
        }
        return new Take(1, Message.verbatim("take"), 0, true, Message.verbatim("test"), new Settings(1, rates[0], 1),
                null, new Series().view(), List.of(), Changes.of(changes), Hyperparameters.of(rates[rates.length - 1]),
                960, 1, 1,
                TakeNotes.BLANK);
    }

    @Test
    void aTakeListsAllItsRatesAndOfVeryManyTheFirstAndTheLast() {
        Message first = Message.verbatim("0.03");
        Message then = Message.of("takes.rates.then", "before", first, "rate", "0.3", "iteration", 100L);
        assertThat(Rates.of(changed(0.03))).isEqualTo(first);
        assertThat(Rates.of(changed(0.03, 0.3))).isEqualTo(then);
        assertThat(Rates.of(changed(0.03, 0.3, 0.3))).as("another setting").isEqualTo(then);
        Message many = Rates.of(changed(1, 2, 3, 4, 5, 6, 7));
        assertThat(new Texts(Language.ENGLISH).of(many))
                .isEqualTo("1 → … → 4 at 300 → 5 at 400 → 6 at 500 → 7 at 600");
    }
}
