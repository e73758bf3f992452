package tapedeck.ui.breakpoints;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import tapedeck.deck.breakpoints.Condition;
import tapedeck.ui.breakpoints.ConditionInput.Accepted;
import tapedeck.ui.breakpoints.ConditionInput.Refused;

class ConditionInputTest {
    private static Condition accepted(ConditionKind kind, String tensor, String number) {
        assertThat(ConditionInput.of(kind, tensor, number)).isInstanceOf(Accepted.class);
        return ((Accepted) ConditionInput.of(kind, tensor, number)).condition();
    }

    @Test
    void readsEveryKind() {
        assertThat(accepted(ConditionKind.GRAD_ABOVE, " w1 ", " 1e-3 "))
                .isEqualTo(new Condition.Gradient("w1", true, 0.001));
        assertThat(accepted(ConditionKind.GRAD_BELOW, "", ".5")).isEqualTo(new Condition.Gradient("", false, 0.5));
        assertThat(accepted(ConditionKind.GRAD_BELOW, "", "0")).isEqualTo(new Condition.Gradient("", false, 0));
        assertThat(accepted(ConditionKind.NOT_FINITE, "", "")).isEqualTo(new Condition.NotFinite());
        assertThat(accepted(ConditionKind.LOSS_RISES, "", "2.")).isEqualTo(new Condition.LossRises(2));
        assertThat(accepted(ConditionKind.LOSS_BELOW, "", "-0.1")).isEqualTo(new Condition.LossBelow(-0.1));
        assertThat(accepted(ConditionKind.ITERATION, "", "12")).isEqualTo(new Condition.IterationIs(12));
        assertThat(accepted(ConditionKind.EPOCH, "", "3")).isEqualTo(new Condition.EpochIs(3));
        assertThat(accepted(ConditionKind.NO_IMPROVEMENT, "", "5")).isEqualTo(new Condition.NoImprovement(5));
    }

    @ParameterizedTest
    @EnumSource(value = ConditionKind.class, mode = Mode.EXCLUDE, names = "NOT_FINITE")
    void refusesWhatJavaTakesForNumbers(ConditionKind kind) {
        for (String bad : new String[]{"", " ", "NaN", "Infinity", "-Infinity", "1d", "1f", "0x1p3", "0x10", "1e400",
                "1,5", "1_000", "abc", "٣", "1 2", "--1", "1e", "e5"}) {
            assertThat(ConditionInput.of(kind, "", bad)).as("%s %s", kind, bad).isInstanceOfSatisfying(Refused.class,
                    refused -> assertThat(refused.why()).isNotBlank().hasSizeLessThan(70));
        }
    }

    @Test
    void refusesWhatMakesNoSense() {
        for (ConditionKind kind : new ConditionKind[]{ConditionKind.GRAD_ABOVE, ConditionKind.GRAD_BELOW,
                ConditionKind.LOSS_RISES}) {
            assertThat(ConditionInput.of(kind, "", "-1")).as("%s", kind).isEqualTo(new Refused("Not below 0"));
        }
        for (ConditionKind kind : new ConditionKind[]{ConditionKind.ITERATION, ConditionKind.EPOCH,
                ConditionKind.NO_IMPROVEMENT}) {
            for (String bad : new String[]{"0", "-1", "1.5", "1e3", "99999999999999999999"}) {
                assertThat(ConditionInput.of(kind, "", bad)).as("%s %s", kind, bad).isInstanceOf(Refused.class);
            }
        }
        assertThat(ConditionInput.of(ConditionKind.EPOCH, "", "3000000000")).isInstanceOf(Refused.class);
        assertThat(accepted(ConditionKind.ITERATION, "", "3000000000"))
                .isEqualTo(new Condition.IterationIs(3_000_000_000L));
    }
}
