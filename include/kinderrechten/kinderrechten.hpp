// SPDX-License-Identifier: BSD-3-Clause
#pragma once

/// Everything, room by room from the bottom up. Including single headers compiles faster.
/// Written by scripts/umbrella.

#include "kinderrechten/error.hpp"
#include "kinderrechten/version.hpp"

#include "kinderrechten/value/change.hpp"
#include "kinderrechten/value/figure.hpp"
#include "kinderrechten/value/figure_column.hpp"
#include "kinderrechten/value/indicator.hpp"
#include "kinderrechten/value/number.hpp"
#include "kinderrechten/value/period.hpp"
#include "kinderrechten/value/range.hpp"
#include "kinderrechten/value/range_column.hpp"
#include "kinderrechten/value/register.hpp"
#include "kinderrechten/value/rounding.hpp"
#include "kinderrechten/value/share.hpp"
#include "kinderrechten/value/status.hpp"
#include "kinderrechten/value/threshold.hpp"
#include "kinderrechten/value/verdict.hpp"

#include "kinderrechten/notation/dialect.hpp"
#include "kinderrechten/notation/dialect_table.hpp"
#include "kinderrechten/notation/dialects/abs.hpp"
#include "kinderrechten/notation/dialects/cbs.hpp"
#include "kinderrechten/notation/dialects/cdc.hpp"
#include "kinderrechten/notation/dialects/destatis.hpp"
#include "kinderrechten/notation/dialects/eurostat.hpp"
#include "kinderrechten/notation/dialects/eurostat_2024.hpp"
#include "kinderrechten/notation/dialects/gss.hpp"
#include "kinderrechten/notation/dialects/nhs.hpp"
#include "kinderrechten/notation/dialects/report.hpp"
#include "kinderrechten/notation/dialects/statcan.hpp"
#include "kinderrechten/notation/dialects/statsnz.hpp"
#include "kinderrechten/notation/format.hpp"
#include "kinderrechten/notation/parse.hpp"

#include "kinderrechten/table/dimension.hpp"
#include "kinderrechten/table/layout.hpp"
#include "kinderrechten/table/relation.hpp"
#include "kinderrechten/table/report.hpp"
#include "kinderrechten/table/table.hpp"

#include "kinderrechten/inference/bounds.hpp"
#include "kinderrechten/inference/certificate.hpp"
#include "kinderrechten/inference/solver.hpp"
#include "kinderrechten/inference/system.hpp"

#include "kinderrechten/audit/audit.hpp"
#include "kinderrechten/audit/claim.hpp"
#include "kinderrechten/audit/finding.hpp"
#include "kinderrechten/audit/prose.hpp"
#include "kinderrechten/audit/prose_words.hpp"
#include "kinderrechten/audit/sentence.hpp"
#include "kinderrechten/audit/subject.hpp"

#include "kinderrechten/wording/wording.hpp"

#include "kinderrechten/reading/spec.hpp"

#include "kinderrechten/io/audit_html.hpp"
#include "kinderrechten/io/audit_json.hpp"
#include "kinderrechten/io/audit_markdown.hpp"
#include "kinderrechten/io/audit_text.hpp"
#include "kinderrechten/io/commands.hpp"
#include "kinderrechten/io/report_reader.hpp"
#include "kinderrechten/io/spec.hpp"
#include "kinderrechten/io/write_options.hpp"
