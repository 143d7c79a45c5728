#pragma once

#include <QString>

#include <vector>

class QWidget;

namespace plumbline::test {

/// Walks through what is visible under `root` and reports, one line each: text that does not fit its widget, widgets
/// that lie on each other, widgets that reach beyond their parent. Show the window and let its layouts settle before.
std::vector<QString> textProblems(QWidget* root);

} // namespace plumbline::test
