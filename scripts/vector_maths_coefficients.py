#!/usr/bin/env python3
# vector_maths_coefficients.py - prints the tables and polynomials of src/lanes (needs python3-mpmath; not for the build).
# SPDX-License-Identifier: Apache-2.0
# Remez exchange in 60 digits; each polynomial is best for the *relative* error of the function it completes. The tables
# are checked against the definition of exp and log by tests/lanes; the polynomials by their measured error.
from mpmath import mp, mpf, mpmathify, log, exp, sin, cos, pi, matrix, lu_solve, floor, nint, ldexp

mp.dps = 60
LN2 = log(mpf(2))


def to_double(x):
    return mpf(float(x))


def remez(f, weight, degree, low, high):
    """The polynomial p of this degree with the least maximum of |weight (p - f)| on [low, high]."""
    count = degree + 2
    nodes = [(low + high) / 2 - (high - low) / 2 * cos(pi * (2 * i + 1) / (2 * count)) for i in range(count)]
    for _ in range(12):
        a, b = matrix(count, count), matrix(count, 1)
        for i, x in enumerate(nodes):
            for k in range(degree + 1):
                a[i, k] = x ** k
            a[i, degree + 1] = (-1) ** i / weight(x)
            b[i] = f(x)
        solution = lu_solve(a, b)
        c = [solution[k] for k in range(degree + 1)]
        error = lambda x: weight(x) * (sum(c[k] * x ** k for k in range(degree + 1)) - f(x))
        grid = [low + (high - low) * i / 1500 for i in range(1501)]
        values = [error(x) for x in grid]
        best, extrema = None, []
        for x, v in zip(grid, values):  # the largest error of each run of equal sign
            if best is not None and (v > 0) != (best[1] > 0):
                extrema.append(best[0])
                best = None
            if best is None or abs(v) > abs(best[1]):
                best = (x, v)
        extrema.append(best[0])
        if len(extrema) < count:
            break
        nodes = extrema[:count]
    return c, max(abs(v) for v in values)


def show(name, f, weight, degree, low, high):
    c, worst = remez(f, weight, degree, low, high)
    print("// %s: error 2^%.1f" % (name, float(log(worst) / LN2)))
    print("    " + ", ".join(float(x).hex() for x in c))


def series(terms):
    return lambda x: sum(t * x ** k for k, t in enumerate(terms))


factorial = [mpf(1)]
for i in range(1, 60):
    factorial.append(factorial[-1] * i)

# exp: 2^(j/16) and what its rounding left out, as a part of itself.
print("// exp table: head, relative tail")
for j in range(16):
    exact = mpf(2) ** (mpf(j) / 16)
    head = to_double(exact)
    print("    %s, %s" % (float(head).hex(), float((exact - head) / head).hex()))
step = LN2 / 16
step_head = nint(step * mpf(2) ** 42) / mpf(2) ** 42
print("// 16/ln2 %s, ln2/16 head %s tail %s" % (float(1 / step).hex(), float(step_head).hex(), float(step - step_head).hex()))
half = step / 2 * mpf("1.0001")
tail_of_exp = series([1 / factorial[k + 2] for k in range(20)])
show("(exp(r)-1-r)/r^2, degree 4", tail_of_exp, lambda r: r * r + mpf(10) ** -12, 4, -half, half)
show("(exp(r)-1-r)/r^2, degree 5", tail_of_exp, lambda r: abs(r) + mpf(10) ** -12, 5, -half, half)

# log: short reciprocals c of the middle of each interval, so that m c - 1 is exact.
print("// log table: c, -log(c) head on the grid 2^-42, tail")
low, high = mpf(0), mpf(0)
for j in range(16):
    if j < 7:  # 1 <= centre < 1.40625
        centre, half_width = 1 + mpf(j) / 16, mpf(1) / 32
    else:
        centre, half_width = mpf(16 + j) / 32, mpf(1) / 64
    left = centre - (half_width if j else mpf(1) / 64)
    right = centre + half_width
    # The mantissa ends at 2^-52 (2^-53 below 1). A remainder below 2^-5 holds what ends at 2^-58, one below 2^-4 what
    # ends at 2^-57: there c must be shorter by a bit.
    grid = 64 if centre > 1 else 32
    candidates = [mpf(k) / grid for k in range(32, 65)] if centre > 1 else [mpf(k) / grid for k in range(32, 49)]
    size = lambda c: max(abs(left * c - 1), abs(right * c - 1))
    fits = [c for c in candidates if size(c) < mpf(1) / 32 or c * grid % 2 == 0]
    c = mpf(1) if j == 0 else min(fits, key=size)
    low, high = min(low, left * c - 1), max(high, right * c - 1)
    value = -log(c)
    head = nint(value * mpf(2) ** 42) / mpf(2) ** 42
    print("    %s, %s, %s  // %s" % (float(c).hex(), float(head).hex(), float(value - head).hex(), float(left)))
print("// r from %s to %s" % (float(low), float(high)))
ln2_head = nint(LN2 * mpf(2) ** 42) / mpf(2) ** 42
print("// ln2 head %s tail %s" % (float(ln2_head).hex(), float(LN2 - ln2_head).hex()))
low, high = low * mpf("1.0001"), high * mpf("1.0001")
show("(log1p(r)-r)/r^2, degree 8", series([(-1) ** (k + 1) / mpf(k + 2) for k in range(45)]),
     lambda r: abs(r) + mpf(10) ** -12, 8, low, high)
show("(log1p(r)-r+r^2/2)/r^3, degree 8", series([(-1) ** k / mpf(k + 3) for k in range(45)]),
     lambda r: r * r + mpf(10) ** -12, 8, low, high)

# sine and cosine on |r| <= pi/4, in z = r^2.
top = (pi / 4) ** 2 * mpf("1.0001")
show("(sin(r)-r)/r^3 in z, degree 5", series([(-1) ** (k + 1) / factorial[2 * k + 3] for k in range(20)]),
     lambda z: z + mpf(10) ** -12, 5, mpf(0), top)
show("(cos(r)-1+z/2)/z^2 in z, degree 5", series([(-1) ** k / factorial[2 * k + 4] for k in range(20)]),
     lambda z: z * z + mpf(10) ** -12, 5, mpf(0), top)
rest = pi / 2
parts = []
for _ in range(3):
    parts.append(to_double(rest))
    rest -= parts[-1]
print("// pi/2 in three parts: " + ", ".join(float(p).hex() for p in parts) + "; 2/pi " + float(2 / pi).hex())


# In single precision: exp on |r| <= ln2/2, and log(1 + e) = 2 atanh(s) with s = e / (2 + e) up to 1/3, in z = s^2.
half = LN2 / 2 * mpf("1.001")
show("single: (exp(r)-1-r)/r^2, degree 4", tail_of_exp, lambda r: r * r + mpf(10) ** -9, 4, -half, half)
show("single: (atanh(s)-s)/s^3 in z, degree 4", series([1 / mpf(2 * k + 3) for k in range(40)]),
     lambda z: z + mpf(10) ** -9, 4, mpf(0), mpf(1) / 9 * mpf("1.0001"))
