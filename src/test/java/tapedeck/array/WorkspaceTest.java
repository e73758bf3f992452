package tapedeck.array;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is made in a workspace lies where the last iteration's arrays lay. */
class WorkspaceTest {
    private final Workspace workspace = new Workspace(true);

    @Test
    void theSameLengthsTakeTheSameBuffersAgain() {
        for (int length : new int[]{5, 3, 9, 4, 3}) {
            Storage[] first = new Storage[2];
            workspace.run(() -> {
                first[0] = Workspace.take(length);
                first[1] = Workspace.take(length);
            });
            assertThat(first[0]).isNotSameAs(first[1]);
            assertThat(first[0].values).hasSize(length);
            workspace.run(() -> {
                assertThat(Workspace.take(length)).isSameAs(first[0]);
                assertThat(Workspace.take(length)).isSameAs(first[1]);
                assertThat(Workspace.take(length)).isNotIn((Object[]) first);
            });
        }
    }

    @Test
    void everyLengthKeepsItsBuffersHoweverManyOthersCome() {
        int[] lengths = {5, 3, 9, 4, 1, 7};
        List<Storage> first = new ArrayList<>();
        workspace.run(() -> Arrays.stream(lengths).forEach(length -> first.add(Workspace.take(length))));
        workspace.run(() -> {
            for (int i = 0; i < lengths.length; i++) {
                assertThat(Workspace.take(lengths[i])).isSameAs(first.get(i));
            }
        });
    }

    @Test
    void onePassingKeepsNothing() {
        Workspace passing = Workspace.passing();
        Storage[] first = new Storage[1];
        passing.run(() -> {
            assertThat(Workspace.isOpen()).isTrue();
            first[0] = Workspace.take(5);
            assertThat(first[0].values).hasSize(5);
        });
        assertThat(passing.bytes()).isZero();
        passing.run(() -> assertThat(Workspace.take(5)).isNotSameAs(first[0]));
    }

    @Test
    void whatIsRecycledIsPoisonedWhenThatIsWanted() {
        double[] outlived = inside(workspace, 4);
        assertThat(outlived).containsOnly(Double.NaN);
        assertThat(inside(new Workspace(), 4)).containsOnly(2);
    }

    private static double[] inside(Workspace workspace, int length) {
        double[][] kept = new double[1][];
        workspace.run(() -> kept[0] = NdArray.full(Shape.of(length), 2).storage.values);
        return kept[0];
    }

    @Test
    void zerosAreZerosAndTheVersionIsThatOfANewArray() {
        workspace.run(() -> Workspace.take(4).version = 7);
        workspace.run(() -> {
            Storage again = Workspace.takeZeroed(4);
            assertThat(again.values).containsOnly(0);
            assertThat(again.version).isZero();
        });
        assertThat(Workspace.takeZeroed(3).values).containsOnly(0).hasSize(3);
    }

    @Test
    void outsideOfItAnArrayIsNew() {
        workspace.run(() -> {
            assertThat(Workspace.isOpen()).isTrue();
            Storage[] kept = new Storage[1];
            Workspace.outside(() -> {
                assertThat(Workspace.isOpen()).isFalse();
                kept[0] = Workspace.take(4);
            });
            assertThat(Workspace.isOpen()).isTrue();
            assertThat(workspace.next(4)).isNotSameAs(kept[0]);
        });
        assertThat(Workspace.isOpen()).isFalse();
        assertThat(Workspace.take(4)).isNotSameAs(workspace.next(4));
    }

    @Test
    void theOneBeforeIsOpenAgainAfterwards() {
        Workspace inner = new Workspace();
        workspace.run(() -> {
            inner.run(() -> Workspace.take(2));
            Storage mine = Workspace.take(2);
            assertThat(mine).isNotSameAs(inner.next(2));
            try (Workspace.Scope _ = new ArrayPool().open()) {
                assertThat(Workspace.isOpen()).as("spares are no workspace").isFalse();
            }
            assertThat(Workspace.isOpen()).isTrue();
        });
    }
}
