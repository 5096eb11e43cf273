// sha256.cpp - SHA-256 as in FIPS 180-4, sections 4.1.2 to 6.2.
// SPDX-License-Identifier: Apache-2.0
// Own code: 60 lines with known-answer tests weigh less than a cryptography library in every installation.
#include "evidence/files/sha256.hpp"

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

namespace magnesia::evidence {
namespace {

using word32 = std::uint32_t;
using hash_state = std::array<word32, 8>;
constexpr std::size_t block_bytes = 64;

/// The first 32 bits of the fractional parts of the cube roots of the first 64 primes (FIPS 180-4, 4.2.2).
constexpr std::array<word32, 64> round_constants{
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

/// The square roots of the first 8 primes (FIPS 180-4, 5.3.3).
constexpr hash_state first_state{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};

/// The text, one 1 bit, zeros, and the length in bits: a whole number of blocks.
std::string padded(std::string_view bytes) {
    std::string all(bytes);
    all += '\x80';
    while (all.size() % block_bytes != block_bytes - 8) all += '\0';
    const std::uint64_t bits = static_cast<std::uint64_t>(bytes.size()) * 8;
    for (int shift = 56; shift >= 0; shift -= 8) all += static_cast<char>((bits >> shift) & 0xFFU);
    return all;
}

std::array<word32, 64> schedule(const char* block) {
    std::array<word32, 64> w{};
    for (std::size_t i = 0; i < block_bytes; ++i) {
        w[i / 4] = (w[i / 4] << 8) | static_cast<unsigned char>(block[i]);
    }
    for (std::size_t i = 16; i < w.size(); ++i) {
        const word32 s0 = std::rotr(w[i - 15], 7) ^ std::rotr(w[i - 15], 18) ^ (w[i - 15] >> 3);
        const word32 s1 = std::rotr(w[i - 2], 17) ^ std::rotr(w[i - 2], 19) ^ (w[i - 2] >> 10);
        w[i] = w[i - 16] + s0 + w[i - 7] + s1;
    }
    return w;
}

void digest_block(hash_state& state, const char* block) {
    const std::array<word32, 64> w = schedule(block);
    auto [a, b, c, d, e, f, g, h] = state;
    for (std::size_t i = 0; i < w.size(); ++i) {
        const word32 s1 = std::rotr(e, 6) ^ std::rotr(e, 11) ^ std::rotr(e, 25);
        const word32 s0 = std::rotr(a, 2) ^ std::rotr(a, 13) ^ std::rotr(a, 22);
        const word32 t1 = h + s1 + ((e & f) ^ (~e & g)) + round_constants[i] + w[i];
        const word32 t2 = s0 + ((a & b) ^ (a & c) ^ (b & c));
        h = g, g = f, f = e, e = d + t1;
        d = c, c = b, b = a, a = t1 + t2;
    }
    const hash_state added{a, b, c, d, e, f, g, h};
    for (std::size_t i = 0; i < state.size(); ++i) state[i] += added[i];
}

}  // namespace

std::string sha256(std::string_view bytes) {
    const std::string all = padded(bytes);
    hash_state state = first_state;
    for (std::size_t at = 0; at < all.size(); at += block_bytes) digest_block(state, all.data() + at);

    std::string text;
    for (const word32 word : state) {
        for (int shift = 28; shift >= 0; shift -= 4) text += "0123456789abcdef"[(word >> shift) & 0xFU];
    }
    return text;
}

}  // namespace magnesia::evidence
