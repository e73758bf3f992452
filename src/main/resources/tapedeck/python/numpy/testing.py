"""Assertions about arrays."""
from ._creation import asarray
from ._ufuncs import allclose, array_equal


def assert_allclose(actual, desired, rtol=1e-07, atol=0, equal_nan=True, err_msg='', verbose=True):
    """Fails unless all are close."""
    if not allclose(actual, desired, rtol, atol, equal_nan):
        raise AssertionError(f'\nNot equal to tolerance rtol={rtol:g}, atol={atol:g}\n{err_msg}')


def assert_array_equal(actual, desired, err_msg='', verbose=True):
    """Fails unless all are equal."""
    if not array_equal(*(asarray(x) for x in (actual, desired)), equal_nan=False):
        raise AssertionError(f'\nArrays are not equal\n{err_msg}')


def assert_almost_equal(actual, desired, decimal=7, err_msg='', verbose=True):
    """Fails unless all agree in so many digits."""
    if not allclose(actual, desired, 0, 1.5 * 10.0 ** -decimal):
        raise AssertionError(f'\nArrays are not almost equal to {decimal} decimals\n{err_msg}')


assert_array_almost_equal = assert_equal = assert_almost_equal
assert_equal = assert_array_equal
