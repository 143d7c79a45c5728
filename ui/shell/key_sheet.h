#pragma once

#include <QString>

#include <vector>

class QWidget;

namespace plumbline {

/// One key, or keys, and what they do.
struct KeyLine {
    QString keys;
    QString what;
};

/// Keys of one place of the program.
struct KeySection {
    QString title;
    std::vector<KeyLine> lines;
};

/// Opens the sheet of keys (F1 or ?).
void openKeySheet(QWidget* parent, const std::vector<KeySection>& sections);

} // namespace plumbline
