package tapedeck.ui.listing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tapedeck.deck.breakpoints.Condition;
import tapedeck.tape.Phase;
import tapedeck.text.NumberInput;
import tapedeck.text.NumberInput.Accepted;
import tapedeck.text.NumberInput.Refused;

/** A condition of a number that is typed. */
class ConditionKindTest {
    private static Condition condition(ConditionKind kind, String tensor, String number) {
        assertThat(NumberInput.of(number, kind.limits())).isInstanceOf(Accepted.class);
        return kind.condition(tensor, ((Accepted) NumberInput.of(number, kind.limits())).value());
    }

    @Test
    void everyKindHasItsOwn() {
        assertThat(condition(ConditionKind.GRAD_ABOVE, "w1", "1e-3"))
                .isEqualTo(new Condition.Gradient("w1", true, 0.001));
        assertThat(condition(ConditionKind.GRAD_BELOW, "", "0")).isEqualTo(new Condition.Gradient("", false, 0));
        assertThat(condition(ConditionKind.NOT_FINITE, "", "0")).isEqualTo(new Condition.NotFinite());
        assertThat(condition(ConditionKind.BEFORE_UPDATE, "", "0")).isEqualTo(new Condition.BeforeUpdate());
        assertThat(condition(ConditionKind.AFTER_UPDATE, "", "0")).isEqualTo(new Condition.OnPhase(Phase.UPDATE));
        assertThat(condition(ConditionKind.LOSS_RISES, "", "2.")).isEqualTo(new Condition.LossRises(2));
        assertThat(condition(ConditionKind.LOSS_BELOW, "", "-0.1")).isEqualTo(new Condition.LossBelow(-0.1));
        assertThat(condition(ConditionKind.EPOCH_LOSS_BELOW, "", "3")).isEqualTo(new Condition.EpochLossBelow(3));
        assertThat(condition(ConditionKind.ITERATION, "", "3000000000"))
                .isEqualTo(new Condition.IterationIs(3_000_000_000L));
        assertThat(condition(ConditionKind.EPOCH, "", "3")).isEqualTo(new Condition.EpochIs(3));
        assertThat(condition(ConditionKind.NO_IMPROVEMENT, "", "5")).isEqualTo(new Condition.NoImprovement(5));
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        for (ConditionKind kind : new ConditionKind[]{ConditionKind.GRAD_ABOVE, ConditionKind.GRAD_BELOW,
                ConditionKind.LOSS_RISES}) {
            assertThat(NumberInput.of("-1", kind.limits())).as("%s", kind).isInstanceOf(Refused.class);
        }
        for (ConditionKind kind : new ConditionKind[]{ConditionKind.ITERATION, ConditionKind.EPOCH,
                ConditionKind.NO_IMPROVEMENT}) {
            for (String bad : new String[]{"0", "-1", "1.5", "99999999999999999999"}) {
                assertThat(NumberInput.of(bad, kind.limits())).as("%s %s", kind, bad).isInstanceOf(Refused.class);
            }
        }
        assertThat(NumberInput.of("3000000000", ConditionKind.EPOCH.limits())).isInstanceOf(Refused.class);
    }
}
