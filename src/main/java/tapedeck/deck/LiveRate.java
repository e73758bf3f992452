package tapedeck.deck;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.optim.Optimizer;

/**
 * The learning rate as it is set from outside and as it is in force. It comes into force only between two updates,
 * so that one update has one rate. On the deck's thread only.
 */
final class LiveRate {
    private double inForce;
    private double wanted;
    private List<RateChange> changes = List.of();
    private @Nullable Optimizer optimizer;

    LiveRate(double rate) {
        inForce = rate;
        wanted = rate;
    }

    double inForce() {
        return inForce;
    }

    List<RateChange> changes() {
        return changes;
    }

    /** Sets the rates of {@code trained} from now on. */
    void govern(Optimizer trained) {
        optimizer = trained;
        set();
    }

    void want(double rate) {
        wanted = rate;
    }

    /**
     * Puts what is wanted in force; returns whether that is new.
     *
     * @param iteration the iteration whose update comes next; before the first, 0, it is no change but the start
     */
    boolean apply(long iteration) {
        if (wanted == inForce) {
            return false;
        }
        if (iteration > 0) {
            changes = RateChange.join(changes, new RateChange(iteration, inForce, wanted));
        }
        inForce = wanted;
        set();
        return true;
    }

    private void set() {
        if (optimizer != null) {
            optimizer.groups().forEach(group -> group.setLearningRate(inForce));
        }
    }
}
