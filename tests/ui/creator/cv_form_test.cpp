// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/creator/form_bench.h"

#include "social/form_drafts.h"
#include "store/store.h"
#include "ui/creator/cv_form.h"
#include "ui/creator/draft_keeper.h"
#include "ui/creator/skills_field.h"
#include "ui/kit/banner.h"
#include "ui/kit/growing_edit.h"

#include <QAccessible>
#include <QComboBox>
#include <QLineEdit>
#include <QPointer>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace rostrum::ui {
namespace {

using model::CvPart;

model::Record record(const char *collection, const char *key, const char *json)
{
    const std::string uri = std::string("at://did:plc:aaaaaaaaaaaaaaaaaaaaaaaa/") + collection + "/" + key;
    return {.uri = *base::AtUri::parse(uri), .value = tests::object(json)};
}

/// Skills and talks to choose among.
model::Cv sampleCv()
{
    std::vector<model::Record> records{record("id.sifa.profile.skill", "1", R"({"name":"Welding"})"),
                                       record("id.sifa.profile.skill", "2", R"({"name":"Brazing"})"),
                                       record("id.sifa.profile.presentation", "3", R"({"title":"On flux"})"),
                                       record("id.sifa.profile.presentation", "4", R"({"title":"On heat"})")};
    records.back().cid = base::Cid::parse("bafyreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku");
    return model::readCv(records);
}

constexpr auto kSkill1 = "at://did:plc:aaaaaaaaaaaaaaaaaaaaaaaa/id.sifa.profile.skill/1";

class CvFormTest : public tests::FormBench
{
protected:
    CvForm *edit(CvPart part, const char *json = "{}")
    {
        auto *form = new CvForm(model::specOf(part), tests::object(json), m_cv, m_clock, nullptr);
        open(form);
        return form;
    }

    /// What Save gives; empty when something is wrong.
    static QJsonObject saved(CvForm *form)
    {
        QSignalSpy spy(form, &CvForm::saved);
        button(*form, u"Save"_s)->click();
        return spy.empty() ? QJsonObject() : spy.front().front().toJsonObject();
    }

    static QString problem(const EditForm *form, QLatin1StringView name) { return field(*form, name)->problem(); }

    model::Cv m_cv = sampleCv();
};

struct Whole
{
    CvPart part;
    const char *json;
};

// All that others may have written, also in their older forms and with what this program does not know.
const Whole kRecords[] = {
    {CvPart::Positions,
     R"({"$type":"id.sifa.profile.position","createdAt":"2024-01-01T00:00:00Z","title":" Head of\twelding ",
         "company":"Acme","companyDid":"did:plc:acme","entityRef":"https://ror.org/1",
         "agentRef":{"$type":"id.sifa.defs#agentRef","name":"Acme","x":1},"employmentType":"id.sifa.defs#sideJob",
         "workplaceType":"id.sifa.defs#hybrid","location":{"city":"Lund","countryCode":"SE","region":"Skåne"},
         "startedAt":"2020-03-09T10:00:00Z","endedAt":"in spring","description":"One\n\ntwo  ",
         "skills":[{"uri":"at://did:plc:other/id.sifa.profile.skill/9","cid":"x"},
                   "at://did:plc:aaaaaaaaaaaaaaaaaaaaaaaa/id.sifa.profile.skill/2"],
         "isPrimary":true,"onBehalfOf":"Bolt","labels":{"values":[]}})"},
    {CvPart::Education, R"({"institution":"LTH","degree":"MSc","fieldOfStudy":"Metals","eqfLevel":7,
                            "location":{"country":"Sweden","locality":"Lund","street":"1"},"startedAt":"2001",
                            "endedAt":"2006-06-05","grade":"A","description":"d","activities":"choir\nfencing"})"},
    {CvPart::Skills, R"({"name":"Welding","category":"id.sifa.defs#alchemy","subCategory":"Metal","x":{"y":[1]}})"},
    {CvPart::Certifications, R"({"name":"EN","authority":"TÜV","authorityDid":"did:plc:t","issuedAt":"2020-02",
                                 "expiresAt":"2019-01","credentialId":"7","credentialUrl":"www.example.com"})"},
    {CvPart::Projects, R"({"name":"Gate","url":"https://x.example/ä b","startedAt":"2020","endedAt":"2021",
                           "description":"d","members":[{"did":"did:plc:b"}]})"},
    {CvPart::Publications, R"({"title":"T","subtitle":"S","publisher":"P","publishedAt":"2020-01-02",
                               "description":"d","url":"https://x.example","authors":[{"name":"A"}]})"},
    {CvPart::Talks, R"({"title":"T","description":"d","duration":{"minMinutes":20},
                        "links":[{"uri":"at://x"},{"url":"https://a.example","type":"id.sifa.defs#linkSlides"}]})"},
    {CvPart::Occasions,
     R"({"presentationRef":{"uri":"at://did:plc:aaaaaaaaaaaaaaaaaaaaaaaa/id.sifa.profile.presentation/3","cid":"old"},
         "title":"T","eventName":"E","role":"id.sifa.defs#jester","date":"2020-05-06","location":"Oslo",
         "address":{"$type":"community.lexicon.location.address","country":"NO","locality":"Oslo","name":"Hall"},
         "links":[{"uri":"https://a.example"}],"coSpeakers":["did:plc:b"]})"},
    {CvPart::Occasions, R"({"presentationRef":{"uri":"at://did:plc:other/id.sifa.profile.presentation/8"}})"},
    {CvPart::Volunteering, R"({"role":"R","organization":"O","organizationDid":"did:plc:o","cause":"C",
                               "startedAt":"2020-01","endedAt":"2020-02","description":"d"})"},
    {CvPart::Courses, R"({"name":"N","institution":"I","number":"7","role":"id.sifa.defs#courseTaught"})"},
    {CvPart::Honors, R"({"title":"T","issuer":"I","awardedAt":"2020-01-02T03:04:05+01:00","description":"d"})"},
    {CvPart::Languages, R"({"name":"Norn","proficiency":"native"})"},
    {CvPart::Links,
     R"({"platform":"github","url":"https://x.example","label":"L","feedUrl":"https://x.example/feed"})"},
};

TEST_F(CvFormTest, EveryPartGivesARecordBackAsItWas)
{
    std::set<CvPart> parts;
    for (const Whole &whole : kRecords) {
        CvForm *form = edit(whole.part, whole.json);
        EXPECT_FALSE(form->isChanged()) << whole.json;
        EXPECT_EQ(saved(form), tests::object(whole.json)) << whole.json;
        delete form;
        parts.insert(whole.part);
    }
    EXPECT_EQ(parts.size(), model::cvTable().size());
}

TEST_F(CvFormTest, WhatIsChangedAndChangedBackIsAsItWas)
{
    for (const Whole &whole : kRecords) {
        CvForm *form = edit(whole.part, whole.json);
        for (auto *field : form->findChildren<FormField *>()) {
            const QJsonValue before = field->value();
            field->setValue(QJsonValue());
            field->setValue(before);
        }
        EXPECT_EQ(saved(form), tests::object(whole.json)) << whole.json;
        delete form;
    }
}

TEST_F(CvFormTest, ANewEntryHasWhatWasTypedAndNoMore)
{
    CvForm *form = edit(CvPart::Positions);
    EXPECT_EQ(form->findChildren<QAbstractButton *>().size(), 2 + 1 + 2 + 1); // skills, flag, banner's, save and cancel
    type(control<QLineEdit>(*form, u"Title, required"_s), u"Welder"_s);
    type(control<QLineEdit>(*form, u"From: year"_s), u"2020"_s);
    EXPECT_EQ(saved(form), tests::object(R"({"$type":"id.sifa.profile.position","createdAt":"2023-11-14T22:13:20.000Z",
                                             "title":"Welder","startedAt":"2020"})"));
}

TEST_F(CvFormTest, WhatIsNotEditedStays)
{
    CvForm *form = edit(CvPart::Positions, kRecords[0].json);
    type(control<QLineEdit>(*form, u"Title, required"_s), u"Welder"_s);
    QJsonObject wished = tests::object(kRecords[0].json);
    wished["title"_L1] = u"Welder"_s;
    EXPECT_EQ(saved(form), wished);
}

TEST_F(CvFormTest, AnEmptiedFieldIsTakenAway)
{
    CvForm *form = edit(CvPart::Publications, kRecords[5].json);
    type(control<QLineEdit>(*form, u"Subtitle"_s), {});
    type(control<QLineEdit>(*form, u"Published: year"_s), {});
    control<QComboBox>(*form, u"Published: month"_s)->setFocus();
    QTest::keyClick(control<QComboBox>(*form, u"Published: month"_s), Qt::Key_Home);
    QJsonObject wished = tests::object(kRecords[5].json);
    wished.remove("subtitle"_L1);
    wished.remove("publishedAt"_L1);
    EXPECT_EQ(saved(form), wished);
}

TEST_F(CvFormTest, SkillsAreReferences)
{
    CvForm *form = edit(CvPart::Positions, kRecords[0].json);
    auto *welding = control<CheckChip>(*form, u"Welding"_s);
    EXPECT_FALSE(welding->isChecked());
    EXPECT_TRUE(control<CheckChip>(*form, u"Brazing"_s)->isChecked());
    welding->setFocus();
    QTest::keyClick(welding, Qt::Key_Space);
    QTest::keyClick(welding, Qt::Key_Right);
    auto *brazing = control<CheckChip>(*form, u"Brazing"_s);
    EXPECT_TRUE(brazing->hasFocus());
    QTest::keyClick(brazing, Qt::Key_Space);
    const QJsonArray skills = saved(form)["skills"_L1].toArray();
    ASSERT_EQ(skills.size(), 2);
    EXPECT_EQ(skills[0]["uri"_L1], u"at://did:plc:other/id.sifa.profile.skill/9"_s);
    EXPECT_EQ(skills[1].toObject(), (QJsonObject{{u"uri"_s, QLatin1StringView(kSkill1)}}));
}

TEST_F(CvFormTest, ATalkIsAReferenceWithItsVersion)
{
    CvForm *form = edit(CvPart::Occasions);
    auto *talk = control<QComboBox>(*form, u"Talk"_s);
    ASSERT_EQ(talk->count(), 3);
    talk->setFocus();
    QTest::keyClick(talk, Qt::Key_End);
    const QJsonObject ref = saved(form)["presentationRef"_L1].toObject();
    EXPECT_TRUE(ref["uri"_L1].toString().endsWith("presentation/4"_L1));
    EXPECT_EQ(ref["cid"_L1], u"bafyreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku"_s);
}

TEST_F(CvFormTest, SaysWhatIsWrongWhenAFieldIsLeft)
{
    CvForm *form = edit(CvPart::Projects);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    EXPECT_EQ(problem(form, "name"_L1), u"This is needed."_s);
    type(control<QLineEdit>(*form, u"Name, required"_s), QString(258, u'x'));
    EXPECT_EQ(problem(form, "name"_L1), QString()); // one is at it
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    EXPECT_EQ(problem(form, "name"_L1), u"Too long by 2."_s);
    type(control<QLineEdit>(*form, u"From: year"_s), u"20"_s);
    control<QComboBox>(*form, u"From: month"_s)->setFocus();
    EXPECT_EQ(problem(form, "startedAt"_L1), QString()) << "within the field";
    control<QLineEdit>(*form, u"Address"_s)->setFocus();
    EXPECT_EQ(problem(form, "startedAt"_L1), u"Type the year, with four digits."_s);
    type(control<QLineEdit>(*form, u"Address"_s), u"my page"_s);
    button(*form, u"Save"_s)->setFocus();
    EXPECT_EQ(problem(form, "url"_L1), QString()) << "Save says it itself";
    EXPECT_EQ(saved(form), QJsonObject());
    EXPECT_EQ(problem(form, "url"_L1), u"A web address is needed, like https://example.com."_s);
    EXPECT_TRUE(control<QLineEdit>(*form, u"Name, required"_s)->hasFocus()) << "the first wrong one";
}

TEST_F(CvFormTest, AnEndIsNotBeforeItsStart)
{
    CvForm *form = edit(CvPart::Positions, R"({"title":"T","startedAt":"2020-05","endedAt":"2021-01"})");
    type(control<QLineEdit>(*form, u"Until: year"_s), u"2019"_s);
    EXPECT_EQ(saved(form), QJsonObject());
    EXPECT_EQ(problem(form, "endedAt"_L1), u"This is before it began."_s);
    EXPECT_TRUE(control<QComboBox>(*form, u"Until: month"_s)->hasFocus());
    type(control<QLineEdit>(*form, u"From: year"_s), u"2018"_s);
    EXPECT_EQ(problem(form, "endedAt"_L1), QString()) << "right as soon as the other end is";
    EXPECT_EQ(saved(form)["endedAt"_L1], u"2019-01"_s);
}

TEST_F(CvFormTest, APlaceNeedsItsCountry)
{
    CvForm *form = edit(CvPart::Positions, R"({"title":"T","startedAt":"2020"})");
    type(control<QLineEdit>(*form, u"Place: town"_s), u"Lund"_s);
    EXPECT_EQ(saved(form), QJsonObject());
    auto *country = control<QComboBox>(*form, u"Place: country"_s);
    EXPECT_EQ(problem(form, "location"_L1), u"Choose the country, too."_s);
    country->setFocus();
    QTest::keyClicks(country, u"Swede"_s);
    EXPECT_EQ(saved(form)["location"_L1].toObject(),
              tests::object(R"({"$type":"community.lexicon.location.address","locality":"Lund","country":"SE"})"));
}

TEST_F(CvFormTest, AnOccasionIsOfSomething)
{
    CvForm *form = edit(CvPart::Occasions);
    EXPECT_EQ(saved(form), QJsonObject());
    EXPECT_FALSE(problem(form, "title"_L1).isEmpty());
    type(control<QLineEdit>(*form, u"Event"_s), u"Weldcon"_s);
    EXPECT_EQ(problem(form, "title"_L1), QString());
    type(control<QLineEdit>(*form, u"Day: year"_s), u"2020"_s);
    EXPECT_EQ(saved(form), QJsonObject());
    EXPECT_EQ(problem(form, "date"_L1), u"Choose the month."_s);
    type(control<QLineEdit>(*form, u"Day: year"_s), u"2020-02-29"_s);
    EXPECT_EQ(saved(form)["date"_L1], u"2020-02-29"_s) << "also before the field is left";
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    EXPECT_EQ(control<QLineEdit>(*form, u"Day: year"_s)->text(), u"2020"_s);
    EXPECT_EQ(control<QComboBox>(*form, u"Day: month"_s)->currentText(), u"February"_s);
    EXPECT_EQ(saved(form)["date"_L1], u"2020-02-29"_s);
}

TEST_F(CvFormTest, ADayStaysWhileMonthAndYearDo)
{
    CvForm *form = edit(CvPart::Honors, R"({"title":"T","awardedAt":"2020-05-17"})");
    auto *month = control<QComboBox>(*form, u"When: month"_s);
    month->setFocus();
    QTest::keyClick(month, Qt::Key_Down);
    EXPECT_EQ(saved(form)["awardedAt"_L1], u"2020-06"_s);
    month->setFocus();
    QTest::keyClick(month, Qt::Key_Up);
    EXPECT_EQ(saved(form)["awardedAt"_L1], u"2020-05-17"_s);
}

TEST_F(CvFormTest, ABareHostGetsItsScheme)
{
    CvForm *form = edit(CvPart::Projects, R"({"name":"N"})");
    auto *address = control<QLineEdit>(*form, u"Address"_s);
    type(address, u"example.com/x"_s);
    QTest::keyClick(address, Qt::Key_Tab);
    EXPECT_EQ(address->text(), u"https://example.com/x"_s);
    EXPECT_EQ(saved(form)["url"_L1], u"https://example.com/x"_s);
}

TEST_F(CvFormTest, CtrlEnterSavesAndEscLeavesFromEverywhere)
{
    for (const Whole &whole : kRecords) {
        CvForm *form = edit(whole.part, whole.json);
        QSignalSpy saves(form, &CvForm::saved);
        QSignalSpy cancels(form, &EditForm::cancelled);
        QStringList seen;
        int count = 0;
        ASSERT_TRUE(form->isAncestorOf(QApplication::focusWidget()));
        for (QWidget *w = QApplication::focusWidget(); form->isAncestorOf(w); w = QApplication::focusWidget()) {
            ASSERT_FALSE(seen.contains(u"%1"_s.arg(quintptr(w))));
            seen.append(u"%1"_s.arg(quintptr(w)));
            QTest::keyClick(w, Qt::Key_Return, Qt::ControlModifier);
            QTest::keyClick(w, Qt::Key_Escape);
            ++count;
            EXPECT_EQ(saves.count(), count) << w->metaObject()->className();
            EXPECT_EQ(cancels.count(), count) << w->metaObject()->className();
            QTest::keyClick(w, Qt::Key_Tab);
        }
        for (auto *field : form->findChildren<FormField *>()) {
            const auto isReached = [&](const QWidget *w) { return seen.contains(u"%1"_s.arg(quintptr(w))); };
            EXPECT_TRUE(std::ranges::any_of(field->findChildren<QWidget *>(), isReached)) << field->field().name.data();
        }
        for (const char *name : {"Save", "Cancel", "Delete"}) {
            EXPECT_TRUE(seen.contains(u"%1"_s.arg(quintptr(button(*form, QString::fromLatin1(name)))))) << name;
        }
        delete form;
    }
}

TEST_F(CvFormTest, KeysOfThePageAreNotHeardInAForm)
{
    struct Page : QWidget
    {
        void keyPressEvent(QKeyEvent *event) override { keys.append(event->key()); }
        QList<int> keys;
    };
    auto *page = new Page;
    auto *column = new QVBoxLayout(page);
    auto *form = new CvForm(model::specOf(CvPart::Positions), {}, m_cv, m_clock, page);
    column->addWidget(form);
    m_window.setWidget(page);
    form->setFocus();
    auto *flag = control<QAbstractButton>(*form, u"My main position"_s);
    flag->setFocus();
    for (const Qt::Key key : {Qt::Key_J, Qt::Key_L, Qt::Key_Down, Qt::Key_Return}) {
        QTest::keyClick(flag, key);
    }
    EXPECT_EQ(page->keys, QList<int>());
    QTest::keyClick(flag, Qt::Key_PageDown);
    EXPECT_EQ(page->keys, QList<int>{Qt::Key_PageDown});
}

TEST_F(CvFormTest, EverythingHasANameAndSaysWhatIsWrongWithIt)
{
    for (const Whole &whole : kRecords) {
        CvForm *form = edit(whole.part, whole.json);
        for (const QWidget *widget : form->findChildren<QWidget *>()) {
            if (widget->isVisible() && widget->focusPolicy() != Qt::NoFocus) {
                EXPECT_FALSE(QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget))
                                 ->text(QAccessible::Name)
                                 .isEmpty())
                    << widget->metaObject()->className();
            }
        }
        delete form;
    }
    CvForm *form = edit(CvPart::Positions);
    EXPECT_EQ(QAccessible::queryAccessibleInterface(form)->text(QAccessible::Name), u"Add a position"_s);
    EXPECT_EQ(saved(form), QJsonObject());
    EXPECT_EQ(control<QLineEdit>(*form, u"Title, required"_s)->accessibleDescription(), u"This is needed."_s);
    auto *flag = QAccessible::queryAccessibleInterface(control<QAbstractButton>(*form, u"Welding"_s));
    EXPECT_EQ(flag->role(), QAccessible::CheckBox);
}

TEST_F(CvFormTest, CountsNearTheLimit)
{
    CvForm *form = edit(CvPart::Skills);
    auto *name = control<QLineEdit>(*form, u"Skill, required"_s);
    type(name, QString(50, u'x'));
    EXPECT_EQ(name->accessibleDescription(), QString());
    type(name, QString(60, u'x'));
    EXPECT_EQ(name->accessibleDescription(), u"4 left"_s);
    type(name, QString(66, u'x'));
    EXPECT_EQ(name->accessibleDescription(), u"2 too many"_s);
}

TEST_F(CvFormTest, StandsInTwoColumnsWhereThereIsRoom)
{
    CvForm *form = edit(CvPart::Positions);
    const auto isBeside = [&] {
        QCoreApplication::processEvents();
        return field(*form, "title"_L1)->y() == field(*form, "company"_L1)->y();
    };
    EXPECT_TRUE(isBeside());
    EXPECT_EQ(field(*form, "startedAt"_L1)->y(), field(*form, "endedAt"_L1)->y());
    for (const auto &[width, scale, isRtl] : {std::tuple(420, 100, false), {420, 200, false}, {664, 200, true}}) {
        m_window.resize(width, 700);
        theme().setTextScale(scale);
        QApplication::setLayoutDirection(isRtl ? Qt::RightToLeft : Qt::LeftToRight);
        EXPECT_FALSE(isBeside());
        EXPECT_LE(form->minimumSizeHint().width(), m_window.viewport()->width()) << width << ' ' << scale;
        for (const QWidget *widget : form->findChildren<QWidget *>()) {
            if (widget->isVisible() && !widget->isWindow()) {
                const QRect place(widget->mapTo(form, QPoint(0, 0)), widget->size());
                EXPECT_TRUE(form->rect().contains(place)) << widget->metaObject()->className() << ' ' << width;
            }
        }
    }
}

TEST_F(CvFormTest, WhatHasTheFocusIsSeen)
{
    m_window.resize(420, 300); // the form is some times as high
    CvForm *form = edit(CvPart::Positions, kRecords[0].json);
    const auto isSeen = [&](const QWidget *widget) {
        QCoreApplication::processEvents();
        const QPoint at = widget->mapTo(m_window.viewport(), QPoint(0, 0));
        return m_window.viewport()->rect().contains(QRect(at, widget->size()));
    };
    for (QWidget *w = QApplication::focusWidget(); form->isAncestorOf(w); w = QApplication::focusWidget()) {
        EXPECT_TRUE(isSeen(w)) << w->metaObject()->className();
        QTest::keyClick(w, Qt::Key_Tab);
    }
    auto *title = control<QLineEdit>(*form, u"Title, required"_s);
    title->clear();
    button(*form, u"Save"_s)->setFocus();
    EXPECT_FALSE(isSeen(title));
    QTest::keyClick(button(*form, u"Save"_s), Qt::Key_Space);
    EXPECT_TRUE(title->hasFocus());
    EXPECT_TRUE(isSeen(title)) << "the first wrong field";
}

TEST_F(CvFormTest, SaysADraftWhenTypingRests)
{
    CvForm *form = edit(CvPart::Positions, R"({"title":"T","startedAt":"2020"})");
    QSignalSpy changed(form, &EditForm::draftChanged);
    type(control<QLineEdit>(*form, u"From: year"_s), u"20"_s);
    EXPECT_TRUE(changed.empty());
    tests::waitFor([&] { return !changed.empty(); });
    EXPECT_EQ(form->draft(), tests::object(R"({"startedAt":{"year":"20"}})")) << "also while it is wrong";
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_5);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    EXPECT_EQ(changed.count(), 2) << "the last letters are in it";
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_6);
    QJsonObject last;
    QObject::connect(form, &EditForm::draftChanged, qApp, [&] { last = form->draft(); });
    delete form;
    EXPECT_EQ(last, tests::object(R"({"startedAt":{"year":"2056"}})")) << "also when the page goes away";
}

TEST_F(CvFormTest, ADraftComesBackIntoEveryKindOfField)
{
    for (const Whole &whole : kRecords) {
        CvForm *source = edit(whole.part, whole.json);
        CvForm *form = edit(whole.part);
        QJsonObject draft;
        for (auto *field : source->findChildren<FormField *>()) {
            draft[field->field().name] = field->value();
        }
        form->setDraft(draft);
        const QJsonObject back = form->draft();
        for (auto it = back.begin(); it != back.end(); ++it) {
            EXPECT_EQ(it.value(), draft[it.key()]) << qPrintable(it.key());
        }
        EXPECT_TRUE(form->findChild<Banner *>()->isVisible());
        button(*form, u"Discard"_s)->click();
        EXPECT_FALSE(form->isChanged());
        EXPECT_FALSE(form->findChild<Banner *>()->isVisible());
        delete source;
        delete form;
    }
}

class KeptDraftTest : public CvFormTest
{
protected:
    void SetUp() override
    {
        CvFormTest::SetUp();
        start();
    }

    /// As after a crash: nothing is left but what is on the disk.
    void start()
    {
        m_drafts.reset();
        m_store.reset();
        m_store = *store::Store::open(
            {.person = m_folder.filePath(u"person.db"_s), .cache = m_folder.filePath(u"cache.db"_s)});
        m_drafts = std::make_unique<social::FormDrafts>(*m_store);
    }

    CvForm *editKept()
    {
        CvForm *form = edit(CvPart::Skills, R"({"name":"Welding"})");
        new DraftKeeper(*form, *m_drafts, u"at://x"_s);
        return form;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<store::Store> m_store;
    std::unique_ptr<social::FormDrafts> m_drafts;
};

TEST_F(KeptDraftTest, SurvivesACrash)
{
    CvForm *form = editKept();
    type(control<QLineEdit>(*form, u"Group"_s), u"Metal"_s);
    QSignalSpy changed(form, &EditForm::draftChanged);
    tests::waitFor([&] { return !changed.empty(); });
    start();
    form->disconnect();
    delete form;
    form = editKept();
    tests::waitFor([&] { return form->isChanged(); });
    EXPECT_EQ(form->draft(), tests::object(R"({"subCategory":"Metal"})"));
    EXPECT_EQ(saved(form)["subCategory"_L1], u"Metal"_s);
    delete form;
    EXPECT_EQ(tests::runTask(m_drafts->find(u"at://x"_s)), QJsonObject()) << "what is saved is no draft";
}

TEST_F(KeptDraftTest, IsOfferedAfterEscAndDroppedOnRequest)
{
    CvForm *form = editKept();
    type(control<QLineEdit>(*form, u"Group"_s), u"Metal"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    delete form;
    form = editKept();
    tests::waitFor([&] { return form->isChanged(); });
    button(*form, u"Discard"_s)->click();
    EXPECT_EQ(tests::runTask(m_drafts->find(u"at://x"_s)), QJsonObject());
    QSignalSpy removed(form, &CvForm::removeRequested);
    button(*form, u"Delete"_s)->click();
    EXPECT_EQ(removed.count(), 1);
}

} // namespace
} // namespace rostrum::ui
