package tapedeck.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class TridiagonalTest {
    @Test
    void theLargestEigenvalueAndItsVector() {
        // numpy.linalg.eigh([[1, 2, 0], [2, -3, 4], [0, 4, 2]])
        Tridiagonal.Eigen top = Tridiagonal.largest(List.of(1.0, -3.0, 2.0), List.of(2.0, 4.0));
        assertThat(top.value()).isCloseTo(4.51106212, within(1e-8));
        assertThat(top.lastShare()).isCloseTo(0.81058405, within(1e-8));
        double sign = Math.signum(top.vector().getFirst());
        assertThat(top.vector().get(0) * sign).isCloseTo(0.28985914, within(1e-8));
        assertThat(top.vector().get(1) * sign).isCloseTo(0.50885673, within(1e-8));
    }

    @Test
    void aNumberIsItsOwn() {
        assertThat(Tridiagonal.largest(List.of(-7.0), List.of())).isEqualTo(new Tridiagonal.Eigen(-7, List.of(1.0)));
    }

    @Test
    void aLastNumberThatIsSmallIsSmallToTheLastDigit() {
        // a large number at the front, and 1e-3 beside ten others: to first order (1e-3 / 100)^10 of it comes to the end
        List<Double> diagonal = List.of(100.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0);
        List<Double> beside = java.util.Collections.nCopies(10, 1e-3);
        double share = Tridiagonal.largest(diagonal, beside).lastShare();
        assertThat(share / 1e-50).isCloseTo(1, within(1e-6));
    }
}
