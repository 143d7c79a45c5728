#include "ui/theme/theme.h"
#include "ui/widgets/page_scroll.h"

#include <catch2/catch.hpp>

#include <QCoreApplication>
#include <QScrollBar>

using namespace plumbline;

namespace {

/// Wants another height each time it is laid out, until it has settled.
class Restless : public QWidget {
public:
    static constexpr int kSettled = 20000; // more than a stack has room for
    int layouts = 0;

    QSize sizeHint() const override { return {100, 1000 + layouts % 2}; }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void resizeEvent(QResizeEvent*) override
    {
        if (layouts == kSettled) {
            return;
        }
        ++layouts;
        updateGeometry();
    }
};

} // namespace

TEST_CASE("Content that takes long to settle is fitted step by step, not one fitting inside another", "[widgets]")
{
    PageScroll scroll;
    auto* restless = new Restless;
    scroll.content()->addWidget(restless);
    scroll.resize(600, 400);
    scroll.show();
    for (int i = 0; i < Restless::kSettled && restless->layouts < Restless::kSettled; ++i) {
        QCoreApplication::processEvents();
    }
    CHECK(restless->layouts == Restless::kSettled);
}

TEST_CASE("Content is as wide where it scrolls as where it fits", "[widgets]")
{
    PageScroll scroll;
    scroll.resize(600, 400);
    scroll.show();
    const int fitting = scroll.widget()->width();
    auto* tall = new QWidget;
    tall->setMinimumHeight(2000);
    scroll.content()->addWidget(tall);
    tall->show();
    QCoreApplication::processEvents();
    REQUIRE(scroll.verticalScrollBar()->maximum() > 0);
    CHECK(scroll.widget()->width() == fitting);
}
