#include "desk.h"

#include "support/text_problems.h"
#include "ui/theme/theme.h"

#include <QSignalSpy>
#include <QTest>

using namespace plumbline;
using namespace plumbline::testing;
using namespace std::chrono_literals;

TEST_CASE("placeholder", "[.]") {}
