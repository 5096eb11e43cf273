# metafor_reference.R - what R's metafor says of public data sets and of our own library: the judge of src/statistics.
# SPDX-License-Identifier: Apache-2.0
#   Rscript scripts/metafor_reference.R public > tests/statistics/reference/metafor.json
#   magnesia evidence --json | Rscript scripts/metafor_reference.R library > tests/statistics/reference/library.json
# Needs Debian's r-cran-metafor and r-cran-jsonlite. The committed file was made with the versions it names.
suppressPackageStartupMessages({library(metafor); library(jsonlite)})

tight <- list(threshold = 1e-14, maxiter = 10000, stepadj = 0.5, tau2.max = 1e6, tol = 1e-14)
number <- function(x) unname(as.numeric(x))

coefficients_of <- function(fit)
  list(estimate = number(fit$beta), se = number(fit$se), low = number(fit$ci.lb), high = number(fit$ci.ub),
       p = number(fit$pval))

pooled_by <- function(yi, vi, method, test) {
  fit <- rma(yi, vi, method = method, test = test, control = if (method == "FE") list() else tight)
  found <- c(coefficients_of(fit), list(tau2 = number(fit$tau2), se_tau2 = number(fit$se.tau2), q = number(fit$QE),
             q_p = number(fit$QEp), i2 = number(fit$I2), h2 = number(fit$H2), weights = number(weights(fit))))
  if (method != "FE") {
    interval <- confint(fit, control = list(tol = 1e-14, tau2.max = 1e4))$random
    found$tau2_low <- number(interval["tau^2", "ci.lb"])
    found$tau2_high <- number(interval["tau^2", "ci.ub"])
    further <- predict(fit)
    found$prediction <- number(c(further$pi.lb, further$pi.ub))
  }
  found
}

all_pooled <- function(yi, vi) {
  found <- list()
  for (method in c("FE", "DL", "PM", "REML")) for (test in c("z", "knha"))
    found[[paste(method, test, sep = "_")]] <- pooled_by(yi, vi, method, test)
  found
}

shape_of <- function(yi, vi) {
  fit <- rma(yi, vi, method = "REML", control = tight)
  in_model <- regtest(fit)
  classical <- regtest(fit, model = "lm")
  rank <- ranktest(fit)
  filled <- trimfill(rma(yi, vi, method = "DL"), estimator = "L0")  # with REML it stops its own fits early
  without <- function(i) {  # its scoring steps to and fro for some sets: shorter steps then
    for (step in c(1, 0.5, 0.2, 0.05)) {
      fit <- try(rma(yi[-i], vi[-i], method = "REML", control = modifyList(tight, list(stepadj = step,
                 threshold = 1e-10, maxiter = 100000))), silent = TRUE)
      if (!inherits(fit, "try-error")) return(number(fit$beta))
    }
    stop("no fit without study ", i)
  }
  list(egger = list(statistic = number(in_model$zval), p = number(in_model$pval)),
       egger_classical = list(statistic = number(classical$zval), p = number(classical$pval)),
       begg = list(statistic = number(rank$tau), p = number(rank$pval)),
       trim_and_fill = list(missing = number(filled$k0), side = filled$side, estimate = number(filled$beta),
                            low = number(filled$ci.lb), high = number(filled$ci.ub)),
       leave_one_out = sapply(seq_along(yi), without))
}

regression_of <- function(yi, vi, mods, method, test) {
  fit <- rma(yi, vi, mods = mods, method = method, test = test, control = tight)
  c(coefficients_of(fit), list(tau2 = number(fit$tau2), q = number(fit$QE), q_p = number(fit$QEp),
    i2 = number(fit$I2), moderators = number(fit$QM), moderators_p = number(fit$QMp)))
}

data_set <- function(yi, vi) list(yi = number(yi), vi = number(vi), pooled = all_pooled(yi, vi), shape = shape_of(yi, vi))

sizes <- function() {
  a <- list(n1i = 21, m1i = 11.2, sd1i = 4.2, n2i = 22, m2i = 13.9, sd2i = 5.1)
  one <- function(...) { e <- escalc(...); c(number(e$yi), number(e$vi)) }
  list(
    md = do.call(one, c(list(measure = "MD"), a)), smd = do.call(one, c(list(measure = "SMD"), a)),
    mc = one(measure = "MC", m1i = 11.2, sd1i = 4.2, m2i = 13.9, sd2i = 5.1, ni = 12, ri = 0.6),
    smcr = one(measure = "SMCR", m1i = 11.2, sd1i = 4.2, m2i = 13.9, ni = 12, ri = 0.6),
    rr = one(measure = "RR", ai = 6, n1i = 48, ci = 3, n2i = 50),
    or = one(measure = "OR", ai = 6, n1i = 48, ci = 3, n2i = 50),
    rd = one(measure = "RD", ai = 6, n1i = 48, ci = 3, n2i = 50),
    rr_empty = one(measure = "RR", ai = 0, n1i = 48, ci = 3, n2i = 50),
    or_empty = one(measure = "OR", ai = 0, n1i = 48, ci = 3, n2i = 50),
    rd_empty = one(measure = "RD", ai = 0, n1i = 48, ci = 3, n2i = 50))
}

public <- function() {
  bcg <- escalc(measure = "RR", ai = tpos, bi = tneg, ci = cpos, di = cneg, data = dat.bcg)
  stroke <- escalc(measure = "MD", m1i = m1i, sd1i = sd1i, n1i = n1i, m2i = m2i, sd2i = sd2i, n2i = n2i,
                   data = dat.normand1999)
  answer <- list(made_with = list(R = as.character(getRversion()), metafor = as.character(packageVersion("metafor"))),
    sizes = sizes(),
    bcg = c(list(tpos = dat.bcg$tpos, tneg = dat.bcg$tneg, cpos = dat.bcg$cpos, cneg = dat.bcg$cneg,
                 ablat = dat.bcg$ablat, year = dat.bcg$year, alloc = dat.bcg$alloc), data_set(bcg$yi, bcg$vi)),
    normand = c(as.list(dat.normand1999[c("n1i", "m1i", "sd1i", "n2i", "m2i", "sd2i")]),
                data_set(stroke$yi, stroke$vi)),
    hackshaw = data_set(dat.hackshaw1998$yi, dat.hackshaw1998$vi))
  years <- cbind(dat.bcg$ablat, dat.bcg$year)
  groups <- model.matrix(~ factor(dat.bcg$alloc))[, -1]
  answer$bcg$regression <- list(
    years_REML_z = regression_of(bcg$yi, bcg$vi, years, "REML", "z"),
    years_REML_knha = regression_of(bcg$yi, bcg$vi, years, "REML", "knha"),
    years_DL_z = regression_of(bcg$yi, bcg$vi, years, "DL", "z"),
    years_FE_z = regression_of(bcg$yi, bcg$vi, years, "FE", "z"),
    allocation_REML_z = regression_of(bcg$yi, bcg$vi, groups, "REML", "z"))
  answer
}

library_of <- function() {
  answer <- fromJSON(file("stdin"), simplifyVector = FALSE)
  sets <- list()
  for (body in answer$evidence) if (length(body$studies) > 1) {
    yi <- sapply(body$studies, function(s) s$estimate)
    vi <- sapply(body$studies, function(s) s$variance)
    sets[[body$outcome]] <- list(yi = yi, vi = vi, pooled = all_pooled(yi, vi))
  }
  sets
}

asked <- commandArgs(trailingOnly = TRUE)
answer <- if (identical(asked, "public")) public() else if (identical(asked, "library")) library_of() else
  stop("say public or library")
cat(toJSON(answer, auto_unbox = TRUE, digits = NA, pretty = TRUE, null = "null"), "\n", sep = "")
