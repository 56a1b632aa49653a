// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/drafts.h"
#include "store/store.h"
#include "ui/creator/cv_form.h"
#include "ui/creator/form_bench.h"
#include "ui/creator/intro_form.h"
#include "ui/creator/reorder_list.h"
#include "ui/creator/section_box.h"
#include "ui/feedview/image_source.h"
#include <QDir>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTranslator>

using namespace Qt::StringLiterals;
namespace rostrum::ui {
namespace {
class SomeImages final : public ImageSource
{
public:
    QPixmap find(const ImageKey &key) override
    {
        QPixmap p(key.size);
        p.fill(QColor(0x3F, 0x69, 0x4D));
        return p;
    }
    void request(const ImageKey &) override {}
};
class Shots : public tests::FormBench
{
protected:
    void shoot(const QString &name, const std::function<QWidget *()> &make)
    {
        const QDir out(QString::fromLocal8Bit(qgetenv("SHOTS")));
        struct V
        {
            const char *n;
            int w;
            int scale;
            ThemeMode mode;
            bool rtl;
        };
        for (const V v : {V{"light", 664, 100, ThemeMode::Light, false},
                          {"dark", 664, 100, ThemeMode::Dark, false},
                          {"200", 664, 200, ThemeMode::Light, false},
                          {"narrow", 420, 100, ThemeMode::Light, false},
                          {"narrow200", 420, 200, ThemeMode::Dark, false},
                          {"rtl", 664, 100, ThemeMode::Light, true}}) {
            theme().setMode(v.mode);
            theme().setTextScale(v.scale);
            QApplication::setLayoutDirection(v.rtl ? Qt::RightToLeft : Qt::LeftToRight);
            auto *box = new SectionBox(u"Experience"_s);
            box->column()->addWidget(make());
            box->setAttribute(Qt::WA_DeleteOnClose);
            box->resize(v.w, 100);
            box->show();
            for (int i = 0; i < 5; ++i) {
                QTest::qWait(20);
                box->resize(v.w, box->layout()->totalHeightForWidth(v.w));
            }
            if (auto *f = box->findChild<EditForm *>()) {
                f->setFocus();
            }
            QTest::qWait(20);
            box->grab().save(out.filePath(name + u'.' + QString::fromLatin1(v.n) + u".png"_s));
            box->close();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        }
        theme().setMode(ThemeMode::Light);
    }
};
TEST_F(Shots, All)
{
    if (qEnvironmentVariableIsEmpty("SHOTS")) {
        GTEST_SKIP();
    }
    std::vector<model::Record> records;
    int n = 0;
    for (const char *name : {"Welding", "Brazing", "Metallurgy", "Wind power", "Public speaking",
                             "Finite element analysis", "Safety", "Swedish"}) {
        records.push_back({.uri = *base::AtUri::parse("at://did:plc:aaaaaaaaaaaaaaaaaaaaaaaa/id.sifa.profile.skill/" +
                                                      std::to_string(++n)),
                           .value = {{u"name"_s, QString::fromLatin1(name)}}});
    }
    records.push_back(
        {.uri = *base::AtUri::parse("at://did:plc:aaaaaaaaaaaaaaaaaaaaaaaa/id.sifa.profile.presentation/1"),
         .value = {{u"title"_s, u"How towers are welded at sea"_s}}});
    const model::Cv cv = model::readCv(records);
    const QJsonObject position =
        tests::object(R"({"title":"Head of welding","company":"Nordvind","employmentType":"id.sifa.defs#fullTime",
      "workplaceType":"id.sifa.defs#onSite","location":{"country":"SE","locality":"Malmö"},"startedAt":"2020-03",
      "description":"Leads forty welders in two yards.\nBrought the share of seams that are done twice from 9 to 2 per cent.",
      "skills":[{"uri":"at://did:plc:aaaaaaaaaaaaaaaaaaaaaaaa/id.sifa.profile.skill/1"},{"uri":"at://did:plc:aaaaaaaaaaaaaaaaaaaaaaaa/id.sifa.profile.skill/4"}],"isPrimary":true})");
    shoot(u"position"_s,
          [&] { return new CvForm(model::specOf(model::CvPart::Positions), position, cv, m_clock, nullptr); });
    shoot(u"errors"_s, [&] {
        auto *f = new CvForm(model::specOf(model::CvPart::Projects), {}, cv, m_clock, nullptr);
        f->setDraft(
            tests::object(R"({"startedAt":{"year":"2020"},"endedAt":{"year":"2019","month":4},"url":"my page"})"));
        QTimer::singleShot(0, f, [f] { button(*f, u"Save"_s)->click(); });
        return f;
    });
    shoot(u"occasion"_s, [&] {
        return new CvForm(model::specOf(model::CvPart::Occasions),
                          tests::object(R"({"date":"2024-05-09","eventName":"WindEurope"})"), cv, m_clock, nullptr);
    });
    shoot(u"education"_s,
          [&] { return new CvForm(model::specOf(model::CvPart::Education), {}, cv, m_clock, nullptr); });
    shoot(u"skill"_s, [&] { return new CvForm(model::specOf(model::CvPart::Skills), {}, cv, m_clock, nullptr); });
    QTemporaryDir folder;
    auto store =
        *store::Store::open({.person = folder.filePath(u"person.db"_s), .cache = folder.filePath(u"cache.db"_s)});
    publishing::Drafts drafts(*store, m_clock);
    SomeImages images;
    shoot(u"intro"_s, [&] {
        return new IntroForm(
            {.self = tests::object(
                 R"({"headline":"Head of welding at Nordvind. I write about metal, the sea and people who work there every day","location":{"country":"SE","locality":"Malmö"}})"),
             .profile = tests::object(R"({"displayName":"Ada Lindqvist"})"),
             .photo = QUrl(u"https://x/p"_s)},
            drafts, images, m_clock, nullptr);
    });
    shoot(u"reorder"_s, [&] {
        auto *l = new ReorderList;
        l->setItems(
            {{u"a"_s, u"How towers are welded at sea"_s, u"Article · 12 March"_s},
             {u"b"_s, u"Six weeks of beans"_s, u"Video"_s},
             {u"c"_s,
              u"A very long title that goes over two lines where the window is narrow, and is cut when even they are not enough for it"_s,
              u"Post"_s}});
        return l;
    });
}
} // namespace
} // namespace rostrum::ui
