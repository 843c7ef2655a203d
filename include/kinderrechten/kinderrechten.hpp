// SPDX-License-Identifier: BSD-3-Clause
#pragma once

/// Everything, room by room from the bottom up. Including single headers compiles faster.

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
#include "kinderrechten/notation/format.hpp"
#include "kinderrechten/notation/parse.hpp"

#include "kinderrechten/table/dimension.hpp"
#include "kinderrechten/table/layout.hpp"
#include "kinderrechten/table/relation.hpp"
#include "kinderrechten/table/report.hpp"
#include "kinderrechten/table/table.hpp"

#include "kinderrechten/audit/finding.hpp"

#include "kinderrechten/io/audit_json.hpp"
#include "kinderrechten/io/audit_text.hpp"
#include "kinderrechten/io/write_options.hpp"
