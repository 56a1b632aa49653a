<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv" sourcelanguage="en">
<context>
    <name>Cv</name>
    <message>
        <source>Full-time</source>
        <translation>Heltid</translation>
    </message>
    <message>
        <source>Part-time</source>
        <translation>Deltid</translation>
    </message>
    <message>
        <source>Temporary</source>
        <translation>Tidsbegränsad</translation>
    </message>
    <message>
        <source>Seasonal</source>
        <translation>Säsong</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Uppdrag</translation>
    </message>
    <message>
        <source>Freelance</source>
        <translation>Frilans</translation>
    </message>
    <message>
        <source>Self-employed</source>
        <translation>Egenföretagare</translation>
    </message>
    <message>
        <source>Independent work</source>
        <translation>Eget arbete</translation>
    </message>
    <message>
        <source>Internship</source>
        <translation>Praktik</translation>
    </message>
    <message>
        <source>Apprenticeship</source>
        <translation>Lärlingsplats</translation>
    </message>
    <message>
        <source>Fellowship</source>
        <translation>Stipendium</translation>
    </message>
    <message>
        <source>Trainee</source>
        <translation>Trainee</translation>
    </message>
    <message>
        <source>Volunteer</source>
        <translation>Volontär</translation>
    </message>
    <message>
        <source>Board member</source>
        <translation>Styrelseledamot</translation>
    </message>
    <message>
        <source>Board observer</source>
        <translation>Styrelseobservatör</translation>
    </message>
    <message>
        <source>Advisor</source>
        <translation>Rådgivare</translation>
    </message>
    <message>
        <source>On site</source>
        <translation>På plats</translation>
    </message>
    <message>
        <source>Remote, nearby</source>
        <translation>Distans, i närheten</translation>
    </message>
    <message>
        <source>Remote, same region</source>
        <translation>Distans, samma region</translation>
    </message>
    <message>
        <source>Remote, anywhere</source>
        <translation>Distans, var som helst</translation>
    </message>
    <message>
        <source>Remote</source>
        <translation>Distans</translation>
    </message>
    <message>
        <source>Hybrid</source>
        <translation>Hybrid</translation>
    </message>
    <message>
        <source>Technical</source>
        <translation>Teknik</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>Affärer</translation>
    </message>
    <message>
        <source>Creative</source>
        <translation>Skapande</translation>
    </message>
    <message>
        <source>Interpersonal</source>
        <translation>Samarbete</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Språk</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>Bransch</translation>
    </message>
    <message>
        <source>Elementary</source>
        <translation>Grundläggande</translation>
    </message>
    <message>
        <source>Limited working</source>
        <translation>Begränsad i arbetet</translation>
    </message>
    <message>
        <source>Professional working</source>
        <translation>God i arbetet</translation>
    </message>
    <message>
        <source>Full professional</source>
        <translation>Flytande</translation>
    </message>
    <message>
        <source>Native</source>
        <translation>Modersmål</translation>
    </message>
    <message>
        <source>Presenter</source>
        <translation>Talare</translation>
    </message>
    <message>
        <source>Panelist</source>
        <translation>Paneldeltagare</translation>
    </message>
    <message>
        <source>Keynote</source>
        <translation>Huvudtalare</translation>
    </message>
    <message>
        <source>Workshop</source>
        <translation>Workshop</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Värd</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Webbplats</translation>
    </message>
    <message>
        <source>RSS</source>
        <translation>RSS</translation>
    </message>
    <message>
        <source>Fediverse</source>
        <translation>Fediversum</translation>
    </message>
    <message>
        <source>GitHub</source>
        <translation>GitHub</translation>
    </message>
    <message>
        <source>GitLab</source>
        <translation>GitLab</translation>
    </message>
    <message>
        <source>Codeberg</source>
        <translation>Codeberg</translation>
    </message>
    <message>
        <source>Forgejo</source>
        <translation>Forgejo</translation>
    </message>
    <message>
        <source>Gitea</source>
        <translation>Gitea</translation>
    </message>
    <message>
        <source>YouTube</source>
        <translation>YouTube</translation>
    </message>
    <message>
        <source>LinkedIn</source>
        <translation>LinkedIn</translation>
    </message>
    <message>
        <source>Twitter</source>
        <translation>Twitter</translation>
    </message>
    <message>
        <source>Instagram</source>
        <translation>Instagram</translation>
    </message>
    <message>
        <source>Substack</source>
        <translation>Substack</translation>
    </message>
    <message>
        <source>ORCID</source>
        <translation>ORCID</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Annat</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Företag</translation>
    </message>
    <message>
        <source>Employment</source>
        <translation>Anställning</translation>
    </message>
    <message>
        <source>Workplace</source>
        <translation>Arbetsplats</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Från</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Till</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beskrivning</translation>
    </message>
    <message>
        <source>Skills</source>
        <translation>Kompetenser</translation>
    </message>
    <message>
        <source>My main position</source>
        <translation>Min huvudsakliga tjänst</translation>
    </message>
    <message>
        <source>School</source>
        <translation>Skola</translation>
    </message>
    <message>
        <source>Degree</source>
        <translation>Examen</translation>
    </message>
    <message>
        <source>Field of study</source>
        <translation>Inriktning</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Betyg</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>Aktiviteter</translation>
    </message>
    <message>
        <source>Skill</source>
        <translation>Kompetens</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategori</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grupp</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Utfärdat av</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Utfärdat</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Gäller till</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Address to check it</source>
        <translation>Adress för kontroll</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adress</translation>
    </message>
    <message>
        <source>Subtitle</source>
        <translation>Undertitel</translation>
    </message>
    <message>
        <source>Published by</source>
        <translation>Utgivare</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Utgiven</translation>
    </message>
    <message>
        <source>Slides or recording</source>
        <translation>Bilder eller inspelning</translation>
    </message>
    <message>
        <source>Talk</source>
        <translation>Föredrag</translation>
    </message>
    <message>
        <source>Title, when it is none of your talks</source>
        <translation>Titel, om det inte är något av dina föredrag</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Evenemang</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Roll</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Inspelning</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Ändamål</translation>
    </message>
    <message>
        <source>Given by</source>
        <translation>Given av</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Avslutad</translation>
    </message>
    <message>
        <source>When</source>
        <translation>När</translation>
    </message>
    <message>
        <source>How well</source>
        <translation>Hur väl</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Slag</translation>
    </message>
    <message>
        <source>Experience</source>
        <translation>Erfarenhet</translation>
    </message>
    <message>
        <source>Add a position</source>
        <translation>Lägg till en tjänst</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Tjänst</translation>
    </message>
    <message>
        <source>Education</source>
        <translation>Utbildning</translation>
    </message>
    <message>
        <source>Add education</source>
        <translation>Lägg till utbildning</translation>
    </message>
    <message>
        <source>Add a skill</source>
        <translation>Lägg till en kompetens</translation>
    </message>
    <message>
        <source>Certifications</source>
        <translation>Certifieringar</translation>
    </message>
    <message>
        <source>Add a certification</source>
        <translation>Lägg till en certifiering</translation>
    </message>
    <message>
        <source>Certification</source>
        <translation>Certifiering</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Add a project</source>
        <translation>Lägg till ett projekt</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Publications</source>
        <translation>Publikationer</translation>
    </message>
    <message>
        <source>Add a publication</source>
        <translation>Lägg till en publikation</translation>
    </message>
    <message>
        <source>Publication</source>
        <translation>Publikation</translation>
    </message>
    <message>
        <source>Talks</source>
        <translation>Föredrag</translation>
    </message>
    <message>
        <source>Add a talk</source>
        <translation>Lägg till ett föredrag</translation>
    </message>
    <message>
        <source>Add where you gave it</source>
        <translation>Lägg till var du höll det</translation>
    </message>
    <message>
        <source>Occasion</source>
        <translation>Tillfälle</translation>
    </message>
    <message>
        <source>Volunteering</source>
        <translation>Ideellt arbete</translation>
    </message>
    <message>
        <source>Add volunteering</source>
        <translation>Lägg till ideellt arbete</translation>
    </message>
    <message>
        <source>Courses</source>
        <translation>Kurser</translation>
    </message>
    <message>
        <source>Add a course</source>
        <translation>Lägg till en kurs</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Kurs</translation>
    </message>
    <message>
        <source>Honors</source>
        <translation>Utmärkelser</translation>
    </message>
    <message>
        <source>Add an honor</source>
        <translation>Lägg till en utmärkelse</translation>
    </message>
    <message>
        <source>Honor</source>
        <translation>Utmärkelse</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Språk</translation>
    </message>
    <message>
        <source>Add a language</source>
        <translation>Lägg till ett språk</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Länkar</translation>
    </message>
    <message>
        <source>Add a link</source>
        <translation>Lägg till en länk</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Länk</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>Omslag</translation>
    </message>
    <message>
        <source>In a few words, as other programs show it</source>
        <translation>Med några ord, så som andra program visar det</translation>
    </message>
    <message>
        <source>Pronouns</source>
        <translation>Pronomen</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>Rubrik</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Om</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Ångra</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Gör om</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Klipp u&amp;t</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopiera</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>K&amp;listra in</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Markera allt</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Ja</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>&amp;Nej</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Spara</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öppna</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Kasta</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Använd</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Försök igen</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Shift</source>
        <translation>Skift</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Mellanslag</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Meny</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Retur</translation>
    </message>
    <message>
        <source>PgUp</source>
        <translation>PgUp</translation>
    </message>
    <message>
        <source>PgDown</source>
        <translation>PgDn</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Upp</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Ned</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Vänster</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Höger</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Ångra</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Gör om</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Klipp u&amp;t</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopiera</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>K&amp;listra in</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Markera allt</translation>
    </message>
    <message>
        <source>Copy &amp;Link Location</source>
        <translation>Kopiera &amp;länkadress</translation>
    </message>
</context>
<context>
    <name>ThreadRows</name>
    <message>
        <source>This post cannot be shown: one of you blocks the other.</source>
        <translation>Inlägget kan inte visas: en av er blockerar den andra.</translation>
    </message>
    <message>
        <source>This post was deleted.</source>
        <translation>Inlägget är borttaget.</translation>
    </message>
    <message numerus="yes">
        <source>Read %n more replies</source>
        <translation>
            <numerusform>Läs %n svar till</numerusform>
            <numerusform>Läs %n svar till</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rostrum::app::Application</name>
    <message>
        <source>This link cannot be opened here.</source>
        <translation>Länken kan inte öppnas här.</translation>
    </message>
    <message>
        <source>%1 is not signed in on this computer.</source>
        <translation>%1 är inte inloggad på den här datorn.</translation>
    </message>
    <message>
        <source>Signing in as %1…</source>
        <translation>Loggar in som %1…</translation>
    </message>
    <message>
        <source>This account cannot be opened</source>
        <translation>Kontot kan inte öppnas</translation>
    </message>
    <message>
        <source>Signing out…</source>
        <translation>Loggar ut…</translation>
    </message>
    <message>
        <source>The tokens could not be removed from the keychain</source>
        <translation>Nycklarna kunde inte tas bort ur nyckelringen</translation>
    </message>
    <message>
        <source>Some files could not be removed</source>
        <translation>Några filer kunde inte tas bort</translation>
    </message>
    <message>
        <source>They are in %1 and %2.</source>
        <translation>De ligger i %1 och %2.</translation>
    </message>
    <message>
        <source>Cache cleared, %1 freed</source>
        <extracomment>%1 how much, with its unit</extracomment>
        <translation>Cachen är tömd, %1 frigjordes</translation>
    </message>
</context>
<context>
    <name>rostrum::app::NewsBell</name>
    <message>
        <source>%1 (sample network)</source>
        <translation>%1 (exempelnätverket)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öppna</translation>
    </message>
</context>
<context>
    <name>rostrum::archive::DataExport</name>
    <message>
        <source>This network does not give repositories as files.</source>
        <translation>Det här nätverket lämnar inte ut arkiv som filer.</translation>
    </message>
    <message>
        <source>The server did not give the repository as a file.</source>
        <translation>Servern lämnade inte ut arkivet som fil.</translation>
    </message>
    <message>
        <source>The repository file that came is damaged (%1).</source>
        <translation>Arkivfilen som kom är skadad (%1).</translation>
    </message>
    <message>
        <source>Not all records of %1 could be read.</source>
        <translation>Alla poster i %1 kunde inte läsas.</translation>
    </message>
    <message>
        <source>The server did not say which files it has.</source>
        <translation>Servern talade inte om vilka filer den har.</translation>
    </message>
    <message>
        <source>A file could not be had: %1</source>
        <translation>En fil gick inte att få: %1</translation>
    </message>
    <message>
        <source>Everything of %1 (%2), as its server gave it.</source>
        <translation>Allt som hör till %1 (%2), så som servern lämnade det.</translation>
    </message>
    <message>
        <source>repo.car – the repository as the server keeps it, signed. Other servers of the AT Protocol can import it.</source>
        <translation>repo.car – arkivet så som servern har det, signerat. Andra servrar i AT-protokollet kan läsa in det.</translation>
    </message>
    <message>
        <source>records – the same records as JSON, one file each, in a folder for each kind.</source>
        <translation>records – samma poster som JSON, en fil för var och en, i en mapp för varje slag.</translation>
    </message>
    <message>
        <source>blobs – pictures, videos and other files. Each is named by its content (CID), as records name it.</source>
        <translation>blobs – bilder, filmer och andra filer. Var och en heter efter sitt innehåll (CID), så som posterna nämner den.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n post</numerusform>
            <numerusform>%n poster</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n fil</numerusform>
            <numerusform>%n filer</numerusform>
        </translation>
    </message>
    <message>
        <source>What is missing or damaged:</source>
        <translation>Det som saknas eller är skadat:</translation>
    </message>
</context>
<context>
    <name>rostrum::base::Error</name>
    <message>
        <source>The server cannot be reached.</source>
        <translation>Servern går inte att nå.</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>Servern svarade inte i tid.</translation>
    </message>
    <message>
        <source>The connection to the server is not secure.</source>
        <translation>Anslutningen till servern är inte säker.</translation>
    </message>
    <message>
        <source>The server asks to slow down.</source>
        <translation>Servern ber om en lugnare takt.</translation>
    </message>
    <message>
        <source>Please sign in again.</source>
        <translation>Logga in igen.</translation>
    </message>
    <message>
        <source>The server refused the request.</source>
        <translation>Servern avvisade begäran.</translation>
    </message>
    <message>
        <source>The server has a problem of its own.</source>
        <translation>Servern har egna problem.</translation>
    </message>
    <message>
        <source>The server’s answer was damaged.</source>
        <translation>Serverns svar var skadat.</translation>
    </message>
    <message>
        <source>This does not exist any more.</source>
        <translation>Det här finns inte längre.</translation>
    </message>
    <message>
        <source>This is not valid.</source>
        <translation>Det här är inte giltigt.</translation>
    </message>
    <message>
        <source>The data on this computer cannot be read or written.</source>
        <translation>Data på datorn kan inte läsas eller skrivas.</translation>
    </message>
</context>
<context>
    <name>rostrum::model::Decision</name>
    <message>
        <source>Label: %1</source>
        <extracomment>%1 a label, such as &quot;Graphic media&quot;</extracomment>
        <translation>Etikett: %1</translation>
    </message>
    <message>
        <source>Hidden: muted word “%1”</source>
        <translation>Dolt: tystat ord ”%1”</translation>
    </message>
    <message>
        <source>Hidden: you have muted this person</source>
        <translation>Dolt: du har tystat personen</translation>
    </message>
    <message>
        <source>Hidden: one of you blocks the other</source>
        <translation>Dolt: en av er blockerar den andra</translation>
    </message>
    <message>
        <source>Hidden: you have hidden this post</source>
        <translation>Dolt: du har dolt inlägget</translation>
    </message>
</context>
<context>
    <name>rostrum::model::Label</name>
    <message>
        <source>Hidden by the moderators</source>
        <translation>Dolt av moderatorerna</translation>
    </message>
    <message>
        <source>Taken down by the moderators</source>
        <translation>Borttaget av moderatorerna</translation>
    </message>
    <message>
        <source>The moderators ask for care</source>
        <translation>Moderatorerna ber om varsamhet</translation>
    </message>
    <message>
        <source>Suggestive content</source>
        <translation>Anspelningar på sex</translation>
    </message>
    <message>
        <source>Nudity</source>
        <translation>Nakenhet</translation>
    </message>
    <message>
        <source>Graphic media</source>
        <translation>Starka bilder</translation>
    </message>
    <message>
        <source>Only for people who are signed in</source>
        <translation>Bara för inloggade</translation>
    </message>
    <message>
        <source>Pornography</source>
        <translation>Pornografi</translation>
    </message>
</context>
<context>
    <name>rostrum::model::Quote</name>
    <message>
        <source>Starter pack</source>
        <translation>Startpaket</translation>
    </message>
</context>
<context>
    <name>rostrum::net</name>
    <message>
        <source>No keychain is running on this computer, so the sign-in cannot be kept safely.</source>
        <translation>Ingen nyckelring är igång på datorn, så inloggningen kan inte sparas säkert.</translation>
    </message>
    <message>
        <source>The keychain did not let Rostrum in.</source>
        <translation>Nyckelringen släppte inte in Rostrum.</translation>
    </message>
    <message>
        <source>The keychain cannot be read or written.</source>
        <translation>Nyckelringen kan inte läsas eller skrivas.</translation>
    </message>
    <message>
        <source>The server asks to slow down. Try again after %1.</source>
        <translation>Servern ber om en lugnare takt. Försök igen efter %1.</translation>
    </message>
    <message>
        <source>This is larger than the server takes.</source>
        <translation>Det är större än servern tar emot.</translation>
    </message>
    <message>
        <source>The proxy wants another user or password.</source>
        <translation>Proxyn vill ha en annan användare eller ett annat lösenord.</translation>
    </message>
    <message>
        <source>The proxy cannot be reached.</source>
        <translation>Proxyn går inte att nå.</translation>
    </message>
</context>
<context>
    <name>rostrum::net::SignIn</name>
    <message>
        <source>Enter your handle.</source>
        <translation>Skriv ditt användarnamn.</translation>
    </message>
    <message>
        <source>“%1” is not a handle. A handle looks like a web address: name.example.com.</source>
        <translation>”%1” är inget användarnamn. Ett användarnamn ser ut som en webbadress: namn.exempel.se.</translation>
    </message>
    <message>
        <source>There is no account with the handle %1.</source>
        <translation>Det finns inget konto med användarnamnet %1.</translation>
    </message>
    <message>
        <source>There is no account %1.</source>
        <translation>Det finns inget konto %1.</translation>
    </message>
    <message>
        <source>The handle %1 and the account that it leads to do not belong together.</source>
        <translation>Användarnamnet %1 och kontot som det leder till hör inte ihop.</translation>
    </message>
    <message>
        <source>The server of this account, %1, cannot be reached.</source>
        <translation>Kontots server, %1, går inte att nå.</translation>
    </message>
    <message>
        <source>This password needs a code that is sent by e-mail. Use an app password instead: it needs none.</source>
        <translation>Det här lösenordet kräver en kod som skickas med e-post. Använd ett applösenord i stället: det behöver ingen.</translation>
    </message>
    <message>
        <source>The server has closed this account.</source>
        <translation>Servern har stängt kontot.</translation>
    </message>
    <message>
        <source>The handle or the app password is not right.</source>
        <translation>Användarnamnet eller applösenordet stämmer inte.</translation>
    </message>
    <message>
        <source>Enter an app password.</source>
        <translation>Skriv ett applösenord.</translation>
    </message>
</context>
<context>
    <name>rostrum::playback</name>
    <message>
        <source>This is a live broadcast; it cannot be played here.</source>
        <translation>Det här är en direktsändning; den kan inte spelas här.</translation>
    </message>
    <message>
        <source>This video is encrypted; it cannot be played here.</source>
        <translation>Den här videon är krypterad; den kan inte spelas här.</translation>
    </message>
    <message>
        <source>This video is too large to be played here.</source>
        <translation>Den här videon är för stor för att spelas här.</translation>
    </message>
    <message>
        <source>The server sent something else than this video.</source>
        <translation>Servern skickade något annat än den här videon.</translation>
    </message>
    <message>
        <source>This broadcast is encrypted; it cannot be played here.</source>
        <translation>Sändningen är krypterad; den kan inte spelas här.</translation>
    </message>
</context>
<context>
    <name>rostrum::social</name>
    <message>
        <source>This post does not exist any more.</source>
        <translation>Inlägget finns inte längre.</translation>
    </message>
    <message>
        <source>The post that this one answers does not exist.</source>
        <translation>Inlägget som besvaras finns inte.</translation>
    </message>
    <message>
        <source>There is nobody called @%1.</source>
        <translation>Det finns ingen som heter @%1.</translation>
    </message>
    <message>
        <source>There was no answer: this report may have arrived. Trying again may send it twice.</source>
        <translation>Inget svar kom: anmälan kan ha kommit fram. Att försöka igen kan skicka den två gånger.</translation>
    </message>
    <message>
        <source>A picture or video of it cannot be read any more.</source>
        <translation>En bild eller video i det kan inte läsas längre.</translation>
    </message>
    <message>
        <source>It was removed elsewhere meanwhile. Trying again puts it back with your changes.</source>
        <translation>Det togs bort på annat håll under tiden. Försöker du igen läggs det tillbaka med dina ändringar.</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>”%1”</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>This is more than servers keep in one entry (150 kB). Make it shorter.</source>
        <translation>Det här är mer än servrar sparar i en post (150 kB). Gör det kortare.</translation>
    </message>
    <message>
        <source>Another program is changing the same at this moment.</source>
        <translation>Ett annat program ändrar samma sak just nu.</translation>
    </message>
    <message>
        <source>Name and picture</source>
        <translation>Namn och bild</translation>
    </message>
    <message>
        <source>Live status</source>
        <translation>Livestatus</translation>
    </message>
    <message>
        <source>Creator mode</source>
        <translation>Kreatörsläge</translation>
    </message>
    <message>
        <source>Intro video</source>
        <translation>Introvideo</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Om</translation>
    </message>
    <message>
        <source>Experience</source>
        <translation>Erfarenhet</translation>
    </message>
    <message>
        <source>Education</source>
        <translation>Utbildning</translation>
    </message>
    <message>
        <source>Skills</source>
        <translation>Kompetenser</translation>
    </message>
    <message>
        <source>Certifications</source>
        <translation>Certifieringar</translation>
    </message>
    <message>
        <source>Courses</source>
        <translation>Kurser</translation>
    </message>
    <message>
        <source>Honors</source>
        <translation>Utmärkelser</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Språk</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Publications</source>
        <translation>Publikationer</translation>
    </message>
    <message>
        <source>Volunteering</source>
        <translation>Ideellt arbete</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Länkar</translation>
    </message>
    <message>
        <source>Talks</source>
        <translation>Föredrag</translation>
    </message>
    <message>
        <source>about</source>
        <translation>om</translation>
    </message>
    <message>
        <source>photo</source>
        <translation>foto</translation>
    </message>
    <message>
        <source>cover</source>
        <translation>omslag</translation>
    </message>
    <message>
        <source>company</source>
        <translation>företag</translation>
    </message>
    <message>
        <source>description</source>
        <translation>beskrivning</translation>
    </message>
    <message>
        <source>name</source>
        <translation>namn</translation>
    </message>
    <message>
        <source>creator mode</source>
        <translation>kreatörsläge</translation>
    </message>
    <message>
        <source>end</source>
        <translation>slut</translation>
    </message>
    <message>
        <source>featured</source>
        <translation>utvalt</translation>
    </message>
    <message>
        <source>headline</source>
        <translation>rubrik</translation>
    </message>
    <message>
        <source>school</source>
        <translation>skola</translation>
    </message>
    <message>
        <source>live cover</source>
        <translation>liveomslag</translation>
    </message>
    <message>
        <source>place</source>
        <translation>ort</translation>
    </message>
    <message>
        <source>first button</source>
        <translation>första knappen</translation>
    </message>
    <message>
        <source>pronouns</source>
        <translation>pronomen</translation>
    </message>
    <message>
        <source>start</source>
        <translation>början</translation>
    </message>
    <message>
        <source>title</source>
        <translation>titel</translation>
    </message>
    <message>
        <source>topics</source>
        <translation>ämnen</translation>
    </message>
    <message>
        <source>address</source>
        <translation>adress</translation>
    </message>
</context>
<context>
    <name>rostrum::social::AppView</name>
    <message>
        <source>%1 exists, but its DID document names no AppView (#bsky_appview).</source>
        <translation>%1 finns, men dess DID-dokument anger ingen AppView (#bsky_appview).</translation>
    </message>
    <message>
        <source>There is no DID %1.</source>
        <translation>Det finns ingen DID %1.</translation>
    </message>
    <message>
        <source>The DID document of %1 cannot be used.</source>
        <translation>DID-dokumentet för %1 går inte att använda.</translation>
    </message>
    <message>
        <source>The DID document of %1 cannot be fetched. %2</source>
        <extracomment>%1 a DID, %2 a sentence that says why</extracomment>
        <translation>DID-dokumentet för %1 går inte att hämta. %2</translation>
    </message>
    <message>
        <source>This is not the DID of an AppView. It looks like did:web:api.example.com.</source>
        <translation>Det här är inte en AppViews DID. En sådan ser ut som did:web:api.example.com.</translation>
    </message>
    <message>
        <source>The AppView at %1 does not answer, or refuses to.</source>
        <translation>AppViewen på %1 svarar inte, eller vägrar att svara.</translation>
    </message>
</context>
<context>
    <name>rostrum::social::PendingPost</name>
    <message>
        <source>A quoted post</source>
        <translation>Ett citerat inlägg</translation>
    </message>
</context>
<context>
    <name>rostrum::store</name>
    <message>
        <source>The disk is full.</source>
        <translation>Disken är full.</translation>
    </message>
    <message>
        <source>A file of this program is damaged.</source>
        <translation>En av programmets filer är skadad.</translation>
    </message>
    <message>
        <source>Your data was written by a newer version of Rostrum. Nothing was changed.</source>
        <translation>Dina data är skrivna av en nyare version av Rostrum. Inget har ändrats.</translation>
    </message>
</context>
<context>
    <name>rostrum::ui</name>
    <message>
        <source>No program here opens this. The address is on the clipboard.</source>
        <translation>Inget program här öppnar detta. Adressen finns i urklipp.</translation>
    </message>
</context>
<context>
    <name>rostrum::ui::AboutSection</name>
    <message>
        <source>About</source>
        <translation>Om</translation>
    </message>
    <message>
        <source>Rostrum %1</source>
        <extracomment>%1 a version number</extracomment>
        <translation>Rostrum %1</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>Fri programvara under GNU General Public License, version 3 eller senare. Den kommer utan några garantier.</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>Byggt med</translation>
    </message>
</context>
<context>
    <name>rostrum::ui::AboutText</name>
    <message>
        <source>Show more</source>
        <translation>Visa mer</translation>
    </message>
    <message>
        <source>Show more of the text</source>
        <translation>Visa mer av texten</translation>
    </message>
</context>
<context>
    <name>rostrum::ui::AccountButton</name>
    <message>
        <source>%1, @%2, open your profile</source>
        <extracomment>%1 a person&apos;s name, %2 their handle</extracomment>
        <translation>%1, @%2, öppna din profil</translation>
    </message>
</context>
<context>
    <name>rostrum::ui::AccountSection</name>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Logga in</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Logga ut</translation>
    </message>
    <message>
        <source>A person of the sample network. Nothing you do here leaves this computer, and nothing of it is mixed with an account of yours.</source>
        <translation>En person i exempelnätverket. Inget du gör här lämnar datorn, och inget av det blandas med ditt eget konto.</translation>
    </message>
</context>
<context>
    <name>rostrum::ui::AppViewForm</name>
    <message>
        <source>Type the DID of an AppView.</source>
        <translation>Skriv en AppViews DID.</translation>
    </message>
    <message>
        <source>Asking the AppView…</source>
        <translation>Frågar AppViewen …</translation>
    </message>
    <message>
        <source>It answers, but does not know your account yet. Your timeline may be empty.</source>
        <translation>Den svarar, men känner inte till ditt konto än. Din tidslinje kan vara tom.</translation>
    </message>
    <message>
        <source>It answers, and knows you as %1.</source>
        <translation>Den svarar, och känner dig som %1.</translation>
    </message>
    <message>
        <source>It is in use now.</source>
        <translation>Den används nu.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Inget ändrades.</translation>
    </message>
    <message>
        <source>Another AppView</source>
        <translation>En annan AppView</translation>
    </message>
    <message>
        <source>Its DID, as whoever runs it says. Your server passes your calls on to it.</source>
        <translation>Dess DID, enligt den som driver den. Din server skickar dina anrop vidare dit.</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Kontrollera</translation>
    </message>
    <message>
        <source>Use this AppView</source>
        <translation>Använd den här</translation>
    </message>
    <message>
        <source>Back to the default</source>
        <translation>Åter till standard</translation>
    </message>
</context>
<context>
    <name>rostrum::ui::AppearanceSection</name>
    <message>
        <source>Appearance</source>
        <translation>Utseende</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Ljust</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Mörkt</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Textstorlek</translation>
    </message>
    <message>
        <source>A good question is worth a second cup of coffee.</source>
        <translation>En bra fråga är värd en påtår.</translation>
    </message>
    <message>
        <source>%1%</source>
        <extracomment>%1 a number: the text size in percent, as the language writes it</extracomment>
        <translation>%1&#xa0;%</translation>
    </message>
</context>
<context>
    <name>rostrum::ui::ArticleList</name>
    <message>
        <source>No articles yet</source>
        <translation>Inga artiklar än</translation>
    </message>
</context>
<context>
    <name>rostrum::ui::CardPreview</name>
    <message>
        <source>Remove the link card</source>
        <translation>Ta bort länkkortet</translation>
    </message>
    <message>
        <source>Link card: %1</source>
        <translation>Länkkort: %1</translation>
    </message>
</context>
<context>
    <name>rostrum::ui::CodeBlock</name>
    <message>
        <source>Copy the code</source>
        <translation>Kopiera koden</translation>
    </message>
</context>
<context>
    <name>rostrum::ui::Command</name>
    <message>
        <source>Write a post</source>
        <translation>Skriv ett inlägg</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Hem</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Sök</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Aviseringar</translation>
    </message>
    <message>
        <source>Your profile</source>
        <translation>Din profil</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Inställningar</translation>
    </message>
    <message>
        <source>Muted words and labels</source>
        <translation>Tystade ord och etiketter</translation>
    </message>
    <message>
        <source>What waits to be sent</source>
        <translation>Det som väntar på att skickas</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tangenter</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>Ljust tema</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>Mörkt tema</translation>
    </message>
    <message>
        <source>Theme of the system</source>
        <translation>Systemets tema</translation>
    </message>
    <message>
        <source>Switch to @%1</source>
        <translation>Byt till @%1</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Logga in…</translation>
    </message>
    <message>
        <source>Add an account…</source>
        <translation>Lägg till ett konto…</translation>
    </message>
    <message>
        <source>Sign out…</source>
        <translation>Logga ut…</translation>
    </message>
    <message>
        <source>Your data</source>
        <translation>Dina data</translation>
    </message>
</context>
<context>
    <name>rostrum::ui::CompletionPopup</name>
    <message>
        <source>Suggestions</source>
        <translation>Förslag</translation>
    </message>
</context>
<context>
    <name>rostrum::ui::Composer</name>
    <message>
        <source>The draft could not be kept. %1</source>
        <translation>Utkastet kunde inte sparas. %1</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Skriv</translation>
    </message>
    <message>
        <source>Replying to</source>
        <translation>Svar till</translation>
    </message>
    <message>
        <source>Add pictures or a video</source>
        <translation>Lägg till bilder eller en video</translation>
    </message>
    <message>
        <source>Pictures and videos</source>
        <translation>Bilder och videor</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alla filer</translation>
    </message>
    <message>
        <source>Draft kept</source>
        <translation>Utkastet är sparat</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Släng</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Utkast</translation>
    </message>
    <message>
        <source>You were writing: “%1”</source>
        <translation>Du höll på att skriva: ”%1”</translation>
    </message>
    <message>
        <source>Close, keep the draft</source>
        <translation>Stäng och behåll utkastet</translation>
    </message>
    <message>
        <source>Code block</source>
        <translation>Kodblock</translation>
    </message>
    <message>
        <source>Add post</source>
        <translation>Lägg till inlägg</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsätt</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Write something first.</source>
        <translation>Skriv något först.</translation>
    </message>
    <message>
        <source>Post %1 is empty.</source>
        <translation>Inlägg %1 är tomt.</translation>
    </message>
    <message>
        <source>Post %1 is too long.</source>
        <translation>Inlägg %1 är för långt.</translation>
    </message>
    <message>
        <source>The text is too long.</source>
        <translation>Texten är för lång.</translation>
    </message>
    <message numerus="yes">
        <source>Post %1 is %n characters too long.</source>
        <translation>
            <numerusform>Inlägg %1 är %n tecken för långt.</numerusform>
            <numerusform>Inlägg %1 är %n tecken för långt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The text is %n characters too long.</source>
        <translation>
            <numerusform>Texten är %n tecken för lång.</numerusform>
            <numerusform>Texten är %n tecken för lång.</numerusform>
        </translation>
    </message>
    <message>
        <source>The chosen time is past.</source>
        <translation>Den valda tiden har passerat.</translation>
    </message>
    <message>
        <source>A picture is being prepared.</source>
        <translation>En bild görs i ordning.</translation>
    </message>
    <message>
        <source>Posting…</source>
        <translation>Publicerar…</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Schemalägg</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Publicera</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message numerus="yes">
        <source>%n too many</source>
        <translation>
            <numerusform>%n för mycket</numerusform>
            <numerusform>%n för många</numerusform>
        </translation>
    </message>
    <message>
        <source>Too long</source>
        <translation>För långt</translation>
    </message>
    <message numerus="yes">
        <source>%n left</source>
        <translation>
            <numerusform>%n kvar</numerusform>
            <numerusform>%n kvar</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rostrum::ui::ComposerOptions</name>
    <message>
        <source>Can be quoted</source>
        <translation>Får citeras</translation>
    </message>
    <message>
        <source>Cannot be quoted</source>
        <translation>Får inte citeras</translation>
    </message>
    <message>
        <source>Everybody can reply</source>
        <translation>Alla kan svara</translation>
    </message>
    <message>
        <source>Everybody can reply, not quote</source>
        <translation>Alla kan svara, ingen citera</translation>
    </message>
    <message>
        <source>Nobody can reply</source>
        <translation>Ingen kan svara</translation>
    </message>
    <message>
        <source>Nobody can reply or quote</source>
        <translation>Ingen kan svara eller citera</translation>
    </message>
    <message>
        <source>Some can reply</source>
        <translation>Några kan svara</translation>
    </message>
    <message>
        <source>Some can reply, not quote</source>
        <translation>Några kan svara, ingen citera</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Nu</translation>
    </message>
    <message>
        <source>No language</source>
        <translation>Inget språk</translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation>Språk: %1</translation>
    </message>
    <message>
        <source>Who may reply and quote: %1</source>
        <translation>Vilka som får svara och citera: %1</translation>
    </message>
    <message>
        <source>When: %1</source>
        <translation>När: %1</translation>
    </message>
    <message>
        <source>People you mention can reply</source>
        <translation>De du nämner kan svara</translation>
    </message>
    <message>
        <source>People you follow can reply</source>
        <translation>De du följer kan svara</translation>
    </message>
    <message>
        <source>Your followers can reply</source>
        <translation>Dina följare kan svara</translation>
    </message>
    <message>
        <source>When</source>
        <translation>När</translation>
    </message>
</context>
<context>
    <name>rostrum::ui::Count</name>
    <message>
        <source>%1M</source>
        <comment>millions</comment>
        <translation>%1 mn</translation>
    </message>
    <message>
        <source>%1K</source>
        <comment>thousands</comment>
        <translation>%1 tn</translation>
    </message>
</context>
<context>
    <name>rostrum::ui::CreatorBar</name>
    <message>
        <source>Creator mode</source>
        <translation>Kreatörsläge</translation>
    </message>
    <message>
        <source>Visitors see what you feature and post first, and a button to follow you.</source>
        <translation>Besökare ser det du lyfter fram och skriver först, och en knapp för att följa dig.</translation>
    </message>
    <message>
        <source>Visitors see your CV first, and a button to connect. Switch it on when you publish: what you feature and post comes first, and the button is Follow.</source>
        <translation>Besökare ser ditt CV först, och en knapp för att knyta kontakt. Slå på läget när du publicerar: det du lyfter fram och skriver kommer först, och knappen är Följ.</translation>
    </message>
    <message>
        <source>Preview and settings</source>
        <translation>Förhandsvisning och inställningar</translation>
    </message>
</context>
<context>
    <name>rostrum::ui::CreatorSheet</name>
    <message>
        <source>Creator mode</source>
        <translation>Kreatörsläge</translation>
    </message>
    <message>
        <source>Off: people connect</source>
        <translation>Av: man knyter kontakt</translation>
    </message>
    <message>
        <source>On: people follow</source>
        <translation>På: man följer</translation>
    </message>
    <message>
        <source>First button</source>
        <translation>Första knappen</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Följ</translation>
    </message>
    <message>
        <source>Connect, with Follow beside it</source>
        <translation>Knyt kontakt, med Följ bredvid</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Ämnen</translation>
    </message>
    <message>
        <source>Featured</source>
        <translation>Utvalt</translation>
    </message>
    <message>
        <source>Show my live broadcasts in the cover</source>
        <translation>Visa mina livesändningar i omslaget</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Spara</translation>
    </message>
    <message>
        <source>Save and switch on</source>
        <translation>Spara och slå på</translation>
    </message>
</context>
<context>
    <name>rostrum::ui::CropArea</name>
    <message>
        <source>Part of the picture that stays</source>
        <translation>Den del av bilden som blir kvar</translation>
    </message>
    <message>
        <source>%1 × %2 pixels. Arrow keys move the frame, with Shift they change its size.</source>
        <translation>%1 × %2 bildpunkter. Piltangenterna flyttar ramen, med Skift ändrar de dess storlek.</translation>
    </message>
</context>
<context>
    <name>rostrum::ui::CropSheet</name>
    <message>
        <source>Crop</source>
        <translation>Beskär</translation>
    </message>
    <message>
        <source>Drag the corners or the frame. With the keyboard: arrow keys, and Shift for the size.</source>
        <translation>Dra i hörnen eller i ramen. Med tangentbordet: piltangenterna, och Skift för storleken.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
</context>
<context>
    <name>rostrum::ui::CvForm</name>
    <message>
        <source>This is before it began.</source>
        <translation>Det här är innan det började.</translation>
    </message>
    <message>
        <source>Choose a talk, or say what it was called or at which event.</source>
        <translation>Välj ett föredrag, eller skriv vad det hette eller vid vilket evenemang.</translation>
    </message>
</context>
<context>
    <name>rostrum::ui::CvRow</name>
    <message>
        <source>Skills: %1</source>
        <translation>Kompetenser: %1</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Visa mer</translation>
    </message>
    <message>
        <source>Show more of %1</source>
        <translation>Visa mer av %1</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>Redigera %1</translation>
    </message>
</context>
<context>
    <name>rostrum::ui::CvWords</name>
    <message numerus="yes">
        <source>%n yr(s)</source>
        <translation>
            <numerusform>%n år</numerusform>
            <numerusform>%n år</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mo(s)</source>
        <translation>
            <numerusform>%n mån</numerusform>
            <numerusform>%n mån</numerusform>
        </translation>
    </message>
    <message>
        <source>Issued %1</source>
        <translation>Utfärdat %1</translation>
    </message>
    <message>
        <source>expired %1</source>
        <translation>gick ut %1</translation>
    </message>
    <message>
        <source>valid until %1</source>
        <translation>gäller till %1</translation>
    </message>
    <message>
        <source>today</source>
        <translation>i dag</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Om</translation>
    </message>
    <message>
        <source>Featured</source>
        <translation>Utvalt</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivitet</translation>
    </message>
    <message>
        <source>Say who you are</source>
        <translation>Berätta vem du är</translation>
    </message>
    <message>
        <source>Choose what visitors see first</source>
        <translation>Välj vad besökare ser först</translation>
    </message>
</context>
<context>
    <name>rostrum::ui::DataSection</name>
    <message>
        <source>Your data</source>
        <translation>Dina data</translation>
    </message>
    <message>
        <source>What you publish is yours. Take all of it home as files whenever you like.</source>
        <translation>Det du publicerar är ditt. Ta hem alltihop som filer när du vill.</translation>
    </message>
    <message>
        <source>Export everything</source>
        <translation>Exportera allt</translation>
    </message>
</context>
<context>
    <name>rostrum::ui::DateField</name>
    <message>
        <source>%1: day</source>
        <translation>%1: dag</translation>
    </message>
    <message>
        <source>%1: month</source>
        <translation>%1: månad</translation>
    </message>
    <message>
        <source>%1: year</source>
        <translation>%1: år</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>År</translation>
    </message>
    <message>
        <source>Empty when it does not expire.</source>
        <translation>Tomt om den inte går ut.</translation>
    </message>
    <message>
        <source>Empty while it goes on.</source>
        <translation>Tomt så länge det pågår.</translation>
    </message>
</context>
<context>
    <name>rostrum::ui::DraftsSheet</name>
    <message numerus="yes">
        <source>%n pictures</source>
        <translation>
            <numerusform>%n bild</numerusform>
            <numerusform>%n bilder</numerusform>
        </translation>
    </message>
    <message>
        <source>A post without words</source>
        <translation>Ett inlägg utan ord</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Utkast</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>No other drafts. What you begin and leave is kept here.</source>
        <translation>Inga andra utkast. Det du påbörjar och lämnar sparas här.</translation>
    </message>
    <message>
        <source>Reply to %1</source>
        <translation>Svar till %1</translation>
    </message>
    <message numerus="yes">
        <source>%n posts</source>
        <translation>
            <numerusform>%n inlägg</numerusform>
            <numerusform>%n inlägg</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete “%1”</source>
        <translation>Ta bort ”%1”</translation>
    </message>
</context>
<context>
    <name>rostrum::ui::EditForm</name>
    <message>
        <source>Choose one.</source>
        <translation>Välj något.</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>Det här behövs.</translation>
    </message>
    <message numerus="yes">
        <source>Too long by %n.</source>
        <translation>
            <numerusform>%n för långt.</numerusform>
            <numerusform>%n för långt.</numerusform>
        </translation>
    </message>
    <message>
        <source>At most 50 can be chosen.</source>
        <translation>Högst 50 kan väljas.</translation>
    </message>
    <message>
        <source>Type the year, with four digits.</source>
        <translation>Skriv året med fyra siffror.</translation>
    </message>
    <message>
        <source>Choose the month.</source>
        <translation>Välj månad.</translation>
    </message>
    <message>
        <source>Choose a day that this month has.</source>
        <translation>Välj en dag som månaden har.</translation>
    </message>
    <message>
        <source>Choose the country, too.</source>
        <translation>Välj land också.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Spara</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Radera</translation>
    </message>
    <message>
        <source>What you had not saved is here again.</source>
        <translation>Det du inte hade sparat är här igen.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Kasta</translation>
    </message>
    <message>
        <source>A web address is needed, like https://example.com.</source>
        <translation>Det behövs en webbadress, som https://example.com.</translation>
    </message>
</context>
<context>
    <name>rostrum::ui::ExportPage</name>
    <message>
        <source>Your data</source>
        <translation>Dina data</translation>
    </message>
</context>
<context>
    <name>rostrum::ui::ExportSection</name>
    <message>
        <source>Where the export goes</source>
        <translation>Var exporten ska ligga</translation>
    </message>
    <message>
        <source>Fetching the repository…</source>
        <translation>Hämtar arkivet…</translation>
    </message>
    <message>
        <source>Fetching records…</source>
        <translation>Hämtar poster…</translation>
    </message>
    <message>
        <source>Fetching pictures and other files…</source>
        <translation>Hämtar bilder och andra filer…</translation>
    </message>
    <message>
        <source>Everything is there</source>
        <translation>Allt är på plats</translation>
    </message>
    <message>
        <source>Done, but not everything is there</source>
        <translation>Klart, men allt kom inte med</translation>
    </message>
    <message>
        <source>The export could not be finished</source>
        <translation>Exporten gick inte att slutföra</translation>
    </message>
    <message>
        <source>%1 of repository</source>
        <translation>arkiv på %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s)</source>
        <translation>
            <numerusform>%Ln post</numerusform>
            <numerusform>%Ln poster</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %Ln file(s)</source>
        <translation>
            <numerusform>%L1 av %Ln fil</numerusform>
            <numerusform>%L1 av %Ln filer</numerusform>
        </translation>
    </message>
    <message>
        <source>What came so far is in %1</source>
        <translation>Det som hann komma finns i %1</translation>
    </message>
    <message>
        <source>Try again…</source>
        <translation>Försök igen…</translation>
    </message>
    <message>
        <source>Export again…</source>
        <translation>Exportera igen…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportera…</translation>
    </message>
    <message>
        <source>Take everything home</source>
        <translation>Ta hem allt</translation>
    </message>
    <message>
        <source>An export holds all that is yours on the network, in a new folder of this computer: to keep, to read with other programs, or to move to another server.</source>
        <translation>En export innehåller allt som är ditt på nätverket, i en ny mapp på den här datorn: att spara, att läsa med andra program eller att flytta till en annan server.</translation>
    </message>
    <message>
        <source>Posts, likes, follows, your profile and all other records, as text files and as the signed repository (CAR); and your pictures and videos. The repository and the files are checked against their checksums. Drafts and what is not sent yet are not in it, nor are private settings.</source>
        <translation>Inlägg, gillanden, följda, din profil och alla andra poster, som textfiler och som det signerade arkivet (CAR), och dina bilder och filmer. Arkivet och filerna kontrolleras mot sina kontrollsummor. Utkast och det som inte är skickat är inte med, inte heller privata inställningar.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Öppna mappen</translation>
    </message>
</context>
<context>
    <name>rostrum::ui::FeaturedCard</name>
    <message>
        <source>Not there any more</source>
        <translation>Finns inte längre</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Inlägg</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Rum</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Länk</translation>
    </message>
</context>
<context>
    <name>rostrum::ui::FeaturedEdit</name>
    <message>
        <source>Add by address</source>
        <translation>Lägg till med adress</translation>
    </message>
    <message>
        <source>A post, an article, a room or any page. Enter adds it.</source>
        <translation>Ett inlägg, en artikel, ett rum eller någon annan sida. Retur lägger till.</translation>
    </message>
    <message>
        <source>This is no address of a post, an article or a page that begins with https://.</source>
        <translation>Det här är ingen adress till ett inlägg, en artikel eller en sida som börjar med https://.</translation>
    </message>
    <message>
        <source>Twenty are the most: take one away first.</source>
        <translation>Tjugo är flest: ta bort något först.</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Tillagt</translation>
    </message>
    <message>
        <source>Taken away</source>
        <translation>Borttaget</translation>
    </message>
    <message>
        <source>Feature %1</source>
        <translation>Lyft fram %1</translation>
    </message>
</context>
<context>
    <name>rostrum::ui::FeedBinder</name>
    <message>
        <source>What you have read so far is kept on this computer.</source>
        <translation>Det du har läst hittills finns kvar på datorn.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Försök igen</translation>
    </message>
    <message>
        <source>That is all</source>
        <translation>Det var allt</translation>
    </message>
    <message>
        <source>You have reached the oldest post.</source>
        <translation>Du har nått det äldsta inlägget.</translation>
    </message>
    <message>
        <source>A post here cannot be read.</source>
        <translation>Ett inlägg här kan inte läsas.</translation>
    </message>
</context>
<context>
    <name>rostrum::ui::FeedRow</name>
    <message>
        <source>Open</source>
        <translation>Öppna</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mer</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiera</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>Kopiera texten</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Kopiera adressen</translation>
    </message>
    <message>
        <source>Play video</source>
        <translation>Spela video</translation>
    </message>
</context>
<context>
    <name>rostrum::ui::FeedView</name>
    <message>
        <source>Feed</source>
        <translation>Flöde</translation>
    </message>
</context>
<context>
    <name>rostrum::ui::FormField</name>
    <message>
        <source>%1, required</source>
        <extracomment>%1 the label of a field, &quot;Title&quot;</extracomment>
        <translation>%1, krävs</translation>
    </message>
</context>
<context>
    <name>rostrum::ui::FoundPersonRow</name>
    <message>
        <source>Following</source>
        <translation>Följer</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Följ</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Requested</source>
        <translation>Förfrågad</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Godkänn</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Knyt kontakt</translation>
    </message>
</context>
<context>
    <name>rostrum::ui::GapRow</name>
    <message>
        <source>Loading posts…</source>
        <translation>Hämtar inlägg…</translation>
    </message>
    <message>
        <source>Show posts from between</source>
        <translation>Visa inläggen däremellan</translation>
    </message>
</context>
<context>
    <name>rostrum::ui::HighlightsColumn</name>
    <message>
        <source>Discussed in your network</source>
        <translation>Diskuteras i ditt nätverk</translation>
    </message>
    <message>
        <source>People to follow</source>
        <translation>Personer att följa</translation>
    </message>
</context>
<context>
    <name>rostrum::ui::HomePage</name>
    <message>
        <source>Home</source>
        <translation>Hem</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>Inget här ännu</translation>
    </message>
    <message>
        <source>Posts of people you follow will appear here.</source>
        <translation>Här visas inlägg från personer du följer.</translation>
    </message>
    <message>
        <source>Following</source>
        <translation>Följer</translation>
    </message>
    <message>
        <source>Find people</source>
        <translation>Hitta personer</translation>
    </message>
</context>
<context>
    <name>rostrum::ui::IntroForm</name>
    <message>
        <source>Edit your introduction</source>
        <translation>Redigera din presentation</translation>
    </message>
</context>
<context>
    <name>rostrum::ui::LabelsSection</name>
    <message>
        <source>Labels</source>
        <translation>Etiketter</translation>
    </message>
    <message>
        <source>Authors and moderators put labels on posts. You decide what is done with them; what moderators hide stays hidden.</source>
        <translation>Författare och moderatorer sätter etiketter på inlägg. Du bestämmer vad som händer med dem; det moderatorerna döljer förblir dolt.</translation>
    </message>
    <message>
        <source>Adult content</source>
        <translation>Vuxeninnehåll</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Visa</translation>
    </message>
    <message>
        <source>Warn</source>
        <translation>Varna</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Dölj</translation>
    </message>
</context>
<context>
    <name>rostrum::ui::LanguageSection</name>
    <message>
        <source>Language</source>
        <translation>Språk</translation>
    </message>
    <message>
        <source>Of the program. What people write stays in their own languages.</source>
        <translation>I programmet. Det som folk skriver förblir på deras egna språk.</translation>
    </message>
    <message>
        <source>Language of the system</source>
        <translation>Systemets språk</translation>
    </message>
</context>
<context>
    <name>rostrum::ui::LayoutPreview</name>
    <message>
        <source>Preview: follow layout</source>
        <translation>Förhandsvisning: följ-layout</translation>
    </message>
    <message>
        <source>Preview: connect layout</source>
        <translation>Förhandsvisning: kontakt-layout</translation>
    </message>
    <message>
        <source>Button: %1</source>
        <translation>Knapp: %1</translation>
    </message>
</context>
<context>
    <name>rostrum::ui::ListHead</name>
    <message>
        <source>What is shown of the list</source>
        <translation>Vad som visas av listan</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personer</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Inlägg</translation>
    </message>
    <message>
        <source>by %1</source>
        <extracomment>%1 the name of who made a list</extracomment>
        <translation>av %1</translation>
    </message>
    <message>
        <source>Made for muting or blocking all who are on it. Rostrum shows it and does neither.</source>
        <translation>Gjord för att tysta eller blockera alla som står på den. Rostrum visar den men gör ingetdera.</translation>
    </message>
</context>
<context>
    <name>rostrum::ui::ListPage</name>
    <message>
        <source>List</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Nobody is on this list</source>
        <translation>Ingen står på den här listan</translation>
    </message>
    <message>
        <source>No posts yet</source>
        <translation>Inga inlägg än</translation>
    </message>
    <message>
        <source>What those on the list post appears here.</source>
        <translation>Det som de på listan skriver visas här.</translation>
    </message>
    <message>
        <source>This list cannot be found</source>
        <translation>Listan går inte att hitta</translation>
    </message>
    <message>
        <source>It may have been deleted, or its address is wrong.</source>
        <translation>Den kan vara borttagen, eller så är adressen fel.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Försök igen</translation>
    </message>
</context>
<context>
    <name>rostrum::ui::ListRow</name>
    <message>
        <source>Moderation list</source>
        <translation>Modereringslista</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lista</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln personer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rostrum::ui::LivePlayer</name>
    <message>
        <source>Broadcasts cannot be played: a part of Rostrum is missing. Install it again.</source>
        <translation>Sändningar kan inte spelas: en del av Rostrum saknas. Installera det igen.</translation>
    </message>
    <message>
        <source>This broadcast cannot be played: it is damaged, or of a kind that Rostrum does not know.</source>
        <translation>Sändningen kan inte spelas: den är skadad eller av ett slag som Rostrum inte känner till.</translation>
    </message>
    <message>
        <source>Live broadcast</source>
        <translation>Livesändning</translation>
    </message>
    <message>
        <source>Live broadcast: %1</source>
        <translation>Livesändning: %1</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Laddar</translation>
    </message>
    <message>
        <source>Interrupted; it goes on by itself</source>
        <translation>Avbruten; den fortsätter av sig själv</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Slut</translation>
    </message>
    <message>
        <source>Playing without sound</source>
        <translation>Spelar utan ljud</translation>
    </message>
    <message>
        <source>Playing</source>
        <translation>Spelar</translation>
    </message>
</context>
<context>
    <name>rostrum::ui::LiveSheet</name>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Försök igen</translation>
    </message>
    <message>
        <source>The broadcast is interrupted. It goes on by itself.</source>
        <translation>Sändningen är avbruten. Den fortsätter av sig själv.</translation>
    </message>
    <message>
        <source>The broadcast has ended.</source>
        <translation>Sändningen är slut.</translation>
    </message>
</context>
<context>
    <name>rostrum::ui::MainWindow</name>
    <message>
        <source>Sign in</source>
        <translation>Logga in</translation>
    </message>
    <message>
        <source>Sign out of @%1?</source>
        <translation>Logga ut från @%1?</translation>
    </message>
    <message>
        <source>This is wiped from this computer:</source>
        <translation>Det här raderas från datorn:</translation>
    </message>
    <message>
        <source>the session and its keys</source>
        <translation>inloggningen och dess nycklar</translation>
    </message>
    <message>
        <source>drafts, and what has not been sent yet</source>
        <translation>utkast och sådant som inte har skickats än</translation>
    </message>
    <message>
        <source>the saved copy of your timeline and its pictures</source>
        <translation>den sparade kopian av ditt flöde och dess bilder</translation>
    </message>
    <message>
        <source>Everything you have published stays in your account.</source>
        <translation>Allt du har publicerat finns kvar i ditt konto.</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Logga ut</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ångra</translation>
    </message>
</context>
<context>
    <name>rostrum::ui::MediaGrid</name>
    <message>
        <source>ALT</source>
        <translation>ALT</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Play video</source>
        <translation>Spela video</translation>
    </message>
</context>
<context>
    <name>rostrum::ui::MediaStrip</name>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>A post carries either pictures or one video.</source>
        <translation>Ett inlägg kan ha antingen bilder eller en video.</translation>
    </message>
    <message>
        <source>A post carries up to four pictures or one video.</source>
        <translation>Ett inlägg kan ha upp till fyra bilder eller en video.</translation>
    </message>
    <message>
        <source>“%1” is larger than %2.</source>
        <translation>”%1” är större än %2.</translation>
    </message>
    <message>
        <source>“%1” cannot be read.</source>
        <translation>”%1” kan inte läsas.</translation>
    </message>
    <message>
        <source>That is no picture that can be read.</source>
        <translation>Det är ingen bild som går att läsa.</translation>
    </message>
    <message>
        <source>That is no MP4 video.</source>
        <translation>Det är ingen MP4-video.</translation>
    </message>
    <message>
        <source>Video
%1</source>
        <translation>Video
%1</translation>
    </message>
    <message>
        <source>Crop</source>
        <translation>Beskär</translation>
    </message>
    <message>
        <source>Picture %1 of %2</source>
        <translation>Bild %1 av %2</translation>
    </message>
</context>
<context>
    <name>rostrum::ui::MediaTile</name>
    <message>
        <source>Without a description, some will miss this.</source>
        <translation>Utan beskrivning går en del miste om detta.</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Picture %1 of %2</source>
        <translation>Bild %1 av %2</translation>
    </message>
    <message>
        <source>Alt text of the video</source>
        <translation>Alternativtext för videon</translation>
    </message>
    <message>
        <source>Alt text of picture %1</source>
        <translation>Alternativtext för bild %1</translation>
    </message>
    <message>
        <source>Describe the video</source>
        <translation>Beskriv videon</translation>
    </message>
    <message>
        <source>Describe the picture</source>
        <translation>Beskriv bilden</translation>
    </message>
    <message>
        <source>Crop</source>
        <translation>Beskär</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Flytta upp</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Flytta ner</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Ta bort</translation>
    </message>
</context>
<context>
    <name>rostrum::ui::ModerationPage</name>
    <message>
        <source>What you see</source>
        <translation>Vad du ser</translation>
    </message>
    <message>
        <source>“%1” is muted</source>
        <translation>”%1” är tystat</translation>
    </message>
    <message>
        <source>This could not be saved. %1</source>
        <translation>Det gick inte att spara. %1</translation>
    </message>
</context>
<context>
    <name>rostrum::ui::ModerationSection</name>
    <message>
        <source>What you see</source>
        <translation>Vad du ser</translation>
    </message>
    <message>
        <source>Words you do not want to read, and what is done with labelled posts. Kept with your account.</source>
        <translation>Ord du inte vill läsa, och vad som händer med etiketterade inlägg. Sparas med ditt konto.</translation>
    </message>
    <message>
        <source>Muted words and labels</source>
        <translation>Tystade ord och etiketter</translation>
    </message>
</context>
<context>
    <name>rostrum::ui::MotionKeysSection</name>
    <message>
        <source>Motion and keys</source>
        <translation>Rörelse och tangenter</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>Minska rörelse</translation>
    </message>
    <message>
        <source>Nothing slides or turns. Switched off, it is as your system says.</source>
        <translation>Inget glider eller snurrar. När det är av gäller systemets inställning.</translation>
    </message>
    <message>
        <source>Single-letter keys</source>
        <translation>Snabbtangenter med en bokstav</translation>
    </message>
    <message>
        <source>J, K, L, R and the others act on the post you are at, never while you type.</source>
        <translation>J, K, L, R och de andra gäller inlägget du är vid, men aldrig medan du skriver.</translation>
    </message>
    <message>
        <source>Play videos by themselves</source>
        <translation>Spela videor av sig själva</translation>
    </message>
    <message>
        <source>Without sound, where you stop to read. Never where motion is reduced.</source>
        <translation>Utan ljud, där du stannar för att läsa. Aldrig när rörelser är minskade.</translation>
    </message>
</context>
<context>
    <name>rostrum::ui::MutedWordsSection</name>
    <message>
        <source>This word is muted already.</source>
        <translation>Ordet är redan tystat.</translation>
    </message>
    <message>
        <source>Write the word that you do not want to read.</source>
        <translation>Skriv det ord du inte vill läsa.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>In text and tags</source>
        <translation>I text och taggar</translation>
    </message>
    <message>
        <source>In tags only</source>
        <translation>Bara i taggar</translation>
    </message>
    <message>
        <source>except from people you follow</source>
        <translation>utom från personer du följer</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>till %1</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>har gått ut</translation>
    </message>
    <message>
        <source>Muted words</source>
        <translation>Tystade ord</translation>
    </message>
    <message>
        <source>Posts with these words are left out of your feeds and notifications. Where you go to look, they are covered.</source>
        <translation>Inlägg med de här orden visas inte i dina flöden och aviseringar. Där du själv går in och tittar är de övertäckta.</translation>
    </message>
    <message>
        <source>Word or phrase</source>
        <translation>Ord eller fras</translation>
    </message>
    <message>
        <source>Where it is muted</source>
        <translation>Var det tystas</translation>
    </message>
    <message>
        <source>How long it is muted</source>
        <translation>Hur länge det tystas</translation>
    </message>
    <message>
        <source>Until I remove it</source>
        <translation>Tills jag tar bort det</translation>
    </message>
    <message>
        <source>For 24 hours</source>
        <translation>I 24 timmar</translation>
    </message>
    <message>
        <source>For 7 days</source>
        <translation>I 7 dagar</translation>
    </message>
    <message>
        <source>For 30 days</source>
        <translation>I 30 dagar</translation>
    </message>
    <message>
        <source>Not from people I follow</source>
        <translation>Inte från personer jag följer</translation>
    </message>
    <message>
        <source>Mute word</source>
        <translation>Tysta ordet</translation>
    </message>
</context>
<context>
    <name>rostrum::ui::NetworkPage</name>
    <message>
        <source>Network</source>
        <translation>Nätverk</translation>
    </message>
    <message>
        <source>asked %1</source>
        <translation>frågade %1</translation>
    </message>
    <message>
        <source>No connections yet</source>
        <translation>Inga kontakter än</translation>
    </message>
    <message>
        <source>Connect on somebody&apos;s profile: when they connect with you too, they are here.</source>
        <translation>Knyt kontakt på någons profil: när den personen också gör det visas hen här.</translation>
    </message>
    <message>
        <source>Nobody is waiting for an answer</source>
        <translation>Ingen väntar på svar</translation>
    </message>
    <message>
        <source>Requests of people whom you follow or who follow you appear here.</source>
        <translation>Förfrågningar från personer som du följer eller som följer dig visas här.</translation>
    </message>
    <message>
        <source>You are waiting for nobody</source>
        <translation>Du väntar på ingen</translation>
    </message>
    <message>
        <source>You follow nobody yet</source>
        <translation>Du följer ingen än</translation>
    </message>
    <message>
        <source>Nobody follows you yet</source>
        <translation>Ingen följer dig än</translation>
    </message>
    <message>
        <source>Nobody whom this computer knows matches</source>
        <translation>Ingen som den här datorn känner till passar</translation>
    </message>
    <message>
        <source>Search is by name, headline, company, skill and place, in what is stored here.</source>
        <translation>Sökningen gäller namn, rubrik, företag, kompetens och ort i det som är sparat här.</translation>
    </message>
    <message>
        <source>Search by name, headline, company, skill or place</source>
        <translation>Sök på namn, rubrik, företag, kompetens eller ort</translation>
    </message>
    <message>
        <source>Search your network</source>
        <translation>Sök i ditt nätverk</translation>
    </message>
    <message>
        <source>Which people</source>
        <translation>Vilka personer</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Kontakter</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Förfrågningar</translation>
    </message>
    <message>
        <source>Requested</source>
        <translation>Förfrågad</translation>
    </message>
    <message>
        <source>Following</source>
        <translation>Följer</translation>
    </message>
    <message>
        <source>Followers</source>
        <translation>Följare</translation>
    </message>
</context>
<context>
    <name>rostrum::ui::NetworkSection</name>
    <message>
        <source>Network</source>
        <translation>Nätverk</translation>
    </message>
    <message>
        <source>Your server (PDS)</source>
        <translation>Din server (PDS)</translation>
    </message>
    <message>
        <source>View of the network (AppView)</source>
        <translation>Vy över nätverket (AppView)</translation>
    </message>
    <message>
        <source>%1 (default)</source>
        <translation>%1 (standard)</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
</context>
<context>
    <name>rostrum::ui::NewMark</name>
    <message>
        <source>New</source>
        <translation>Nytt</translation>
    </message>
</context>
<context>
    <name>rostrum::ui::NotificationRow</name>
    <message>
        <source>%1 and %2</source>
        <extracomment>two names</extracomment>
        <translation>%1 och %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n other(s)</source>
        <extracomment>a name and how many people besides</extracomment>
        <translation>
            <numerusform>%1 och %n till</numerusform>
            <numerusform>%1 och %n andra</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more</source>
        <translation>
            <numerusform>Och %n till</numerusform>
            <numerusform>Och %n till</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 liked your post</source>
        <translation>%1 gillade ditt inlägg</translation>
    </message>
    <message>
        <source>%1 reposted your post</source>
        <translation>%1 delade ditt inlägg</translation>
    </message>
    <message>
        <source>%1 followed you</source>
        <translation>%1 började följa dig</translation>
    </message>
    <message>
        <source>%1 replied to you</source>
        <translation>%1 svarade dig</translation>
    </message>
    <message>
        <source>%1 mentioned you</source>
        <translation>%1 nämnde dig</translation>
    </message>
    <message>
        <source>%1 quoted you</source>
        <translation>%1 citerade dig</translation>
    </message>
    <message>
        <source>%1 liked what you reposted</source>
        <translation>%1 gillade något du delat</translation>
    </message>
    <message>
        <source>%1 reposted what you reposted</source>
        <translation>%1 delade något du delat</translation>
    </message>
    <message>
        <source>%1 wrote a post</source>
        <translation>%1 skrev ett inlägg</translation>
    </message>
    <message>
        <source>%1 joined through your starter pack</source>
        <translation>%1 gick med genom ditt startpaket</translation>
    </message>
    <message>
        <source>%1 verified you</source>
        <translation>%1 verifierade dig</translation>
    </message>
    <message>
        <source>%1 withdrew the verification of your account</source>
        <translation>%1 drog tillbaka verifieringen av ditt konto</translation>
    </message>
    <message>
        <source>%1 did something this version has no words for yet</source>
        <translation>%1 gjorde något som den här versionen saknar ord för</translation>
    </message>
</context>
<context>
    <name>rostrum::ui::NotificationsPage</name>
    <message>
        <source>Notifications</source>
        <translation>Aviseringar</translation>
    </message>
    <message>
        <source>What you have read so far is kept on this computer.</source>
        <translation>Det du har läst hittills finns kvar på datorn.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Försök igen</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Inget ännu</translation>
    </message>
    <message>
        <source>When somebody likes, reposts or answers what you write, or begins to follow you, it is told here.</source>
        <translation>Här får du veta när någon gillar, delar eller svarar på det du skriver, eller börjar följa dig.</translation>
    </message>
    <message>
        <source>No mentions yet</source>
        <translation>Inga omnämnanden ännu</translation>
    </message>
    <message>
        <source>Replies, mentions and quotes will appear here.</source>
        <translation>Här visas svar, omnämnanden och citat.</translation>
    </message>
    <message>
        <source>Which notifications</source>
        <translation>Vilka aviseringar</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alla</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>Omnämnanden</translation>
    </message>
</context>
<context>
    <name>rostrum::ui::NotificationsSection</name>
    <message>
        <source>Notifications</source>
        <translation>Aviseringar</translation>
    </message>
    <message>
        <source>Notifications on the desktop</source>
        <translation>Aviseringar på skrivbordet</translation>
    </message>
    <message>
        <source>Only while you are not looking at the window, and never more than one at a time.</source>
        <translation>Bara när du inte har fönstret framför dig, och aldrig mer än en i taget.</translation>
    </message>
</context>
<context>
    <name>rostrum::ui::OptionField</name>
    <message>
        <source>A talk that is not here</source>
        <translation>Ett föredrag som inte finns här</translation>
    </message>
</context>
<context>
    <name>rostrum::ui::Page</name>
    <message>
        <source>Copied</source>
        <translation>Kopierat</translation>
    </message>
</context>
<context>
    <name>rostrum::ui::PageHeader</name>
    <message>
        <source>Back</source>
        <translation>Tillbaka</translation>
    </message>
</context>
<context>
    <name>rostrum::ui::PagedRows</name>
    <message>
        <source>Try again</source>
        <translation>Försök igen</translation>
    </message>
</context>
<context>
    <name>rostrum::ui::Palette</name>
    <message>
        <source>Find people, posts and commands</source>
        <translation>Hitta personer, inlägg och kommandon</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Hitta</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Träffar</translation>
    </message>
    <message>
        <source>Search for “%1”</source>
        <translation>Sök efter ”%1”</translation>
    </message>
    <message>
        <source>Post without words</source>
        <translation>Inlägg utan ord</translation>
    </message>
</context>
<context>
    <name>rostrum::ui::PersonActs</name>
    <message>
        <source>You do not follow %1 any more</source>
        <translation>Du följer inte längre %1</translation>
    </message>
    <message>
        <source>You follow %1</source>
        <translation>Du följer %1</translation>
    </message>
    <message>
        <source>%1 is not muted any more</source>
        <translation>%1 är inte längre tystad</translation>
    </message>
    <message>
        <source>%1 is muted</source>
        <translation>%1 är tystad</translation>
    </message>
    <message>
        <source>%1 is not blocked any more</source>
        <translation>%1 är inte längre blockerad</translation>
    </message>
    <message>
        <source>Block %1?</source>
        <translation>Blockera %1?</translation>
    </message>
    <message>
        <source>Neither of you will see what the other posts. Who you block is public on this network.</source>
        <translation>Ingen av er ser vad den andra publicerar. Vem du blockerar är offentligt i det här nätverket.</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Blockera</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>%1 is blocked</source>
        <translation>%1 är blockerad</translation>
    </message>
    <message>
        <source>Your report is on its way</source>
        <translation>Din anmälan är på väg</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Anmäl</translation>
    </message>
    <message>
        <source>You and %1 are connected</source>
        <translation>Du och %1 är nu kontakter</translation>
    </message>
    <message>
        <source>%1 is asked to connect with you</source>
        <translation>%1 har fått din kontaktförfrågan</translation>
    </message>
    <message>
        <source>Your request to %1 is taken back</source>
        <translation>Din förfrågan till %1 är återtagen</translation>
    </message>
    <message>
        <source>Remove the connection with %1?</source>
        <translation>Ta bort kontakten med %1?</translation>
    </message>
    <message>
        <source>To be connected again, one of you has to ask anew.</source>
        <translation>För att bli kontakter igen måste en av er fråga på nytt.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>You and %1 are not connected any more</source>
        <translation>Du och %1 är inte kontakter längre</translation>
    </message>
    <message>
        <source>Remove the connection</source>
        <translation>Ta bort kontakten</translation>
    </message>
</context>
<context>
    <name>rostrum::ui::PersonCard</name>
    <message numerus="yes">
        <source>%Ln follower(s)</source>
        <translation>
            <numerusform>%Ln följare</numerusform>
            <numerusform>%Ln följare</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln following</source>
        <translation>
            <numerusform>följer %Ln</numerusform>
            <numerusform>följer %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Follows you</source>
        <translation>Följer dig</translation>
    </message>
    <message>
        <source>Following</source>
        <translation>Följer</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Följ</translation>
    </message>
</context>
<context>
    <name>rostrum::ui::PersonRow</name>
    <message numerus="yes">
        <source>Followed by %1 and %n you follow</source>
        <extracomment>%1 the name of somebody one follows, %n how many more</extracomment>
        <translation>
            <numerusform>Följs av %1 och %n till som du följer</numerusform>
            <numerusform>Följs av %1 och %n till som du följer</numerusform>
        </translation>
    </message>
    <message>
        <source>Followed by %1</source>
        <translation>Följs av %1</translation>
    </message>
    <message>
        <source>Follows you</source>
        <translation>Följer dig</translation>
    </message>
</context>
<context>
    <name>rostrum::ui::PictureField</name>
    <message>
        <source>Choose a picture…</source>
        <translation>Välj en bild…</translation>
    </message>
    <message>
        <source>%1: choose a picture</source>
        <translation>%1: välj en bild</translation>
    </message>
    <message>
        <source>Crop…</source>
        <translation>Beskär…</translation>
    </message>
    <message>
        <source>%1: crop</source>
        <translation>%1: beskär</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>%1: remove</source>
        <translation>%1: ta bort</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>Välj en bild</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alla filer</translation>
    </message>
    <message>
        <source>“%1” is larger than %2.</source>
        <translation>”%1” är större än %2.</translation>
    </message>
    <message>
        <source>“%1” cannot be read.</source>
        <translation>”%1” kan inte läsas.</translation>
    </message>
    <message>
        <source>“%1” is no picture that can be read.</source>
        <translation>”%1” är ingen bild som kan läsas.</translation>
    </message>
    <message>
        <source>Crop</source>
        <translation>Beskär</translation>
    </message>
    <message>
        <source>This part of the picture cannot be used.</source>
        <translation>Den här delen av bilden kan inte användas.</translation>
    </message>
    <message>
        <source>Files can also be dropped on the pictures.</source>
        <translation>Filer kan också släppas på bilderna.</translation>
    </message>
</context>
<context>
    <name>rostrum::ui::PictureViewer</name>
    <message>
        <source>Zoom out</source>
        <translation>Zooma ut</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Zooma in</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Kopiera bilden</translation>
    </message>
    <message>
        <source>Save picture as…</source>
        <translation>Spara bilden som…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>Previous picture</source>
        <translation>Föregående bild</translation>
    </message>
    <message>
        <source>Next picture</source>
        <translation>Nästa bild</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Försök igen</translation>
    </message>
    <message>
        <source>Picture %1 of %2</source>
        <translation>Bild %1 av %2</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Picture without a description</source>
        <translation>Bild utan beskrivning</translation>
    </message>
    <message>
        <source>The server does not have this picture.</source>
        <translation>Servern har inte den här bilden.</translation>
    </message>
    <message>
        <source>This file cannot be shown as a picture.</source>
        <translation>Den här filen kan inte visas som bild.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopierad</translation>
    </message>
    <message>
        <source>The picture cannot be saved: %1</source>
        <translation>Bilden kan inte sparas: %1</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Sparad som %1</translation>
    </message>
</context>
<context>
    <name>rostrum::ui::Pill</name>
    <message numerus="yes">
        <source>%n new post(s)</source>
        <translation>
            <numerusform>%n nytt inlägg</numerusform>
            <numerusform>%n nya inlägg</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rostrum::ui::PlaceField</name>
    <message>
        <source>%1: town</source>
        <translation>%1: ort</translation>
    </message>
    <message>
        <source>%1: country</source>
        <translation>%1: land</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
</context>
<context>
    <name>rostrum::ui::PortraitBlock</name>
    <message>
        <source>%1, creator</source>
        <translation>%1, kreatör</translation>
    </message>
</context>
<context>
    <name>rostrum::ui::PostAct</name>
    <message>
        <source>Undo repost</source>
        <translation>Ta tillbaka delning</translation>
    </message>
    <message>
        <source>Repost</source>
        <translation>Dela</translation>
    </message>
    <message>
        <source>Unlike</source>
        <translation>Sluta gilla</translation>
    </message>
    <message>
        <source>Like</source>
        <translation>Gilla</translation>
    </message>
    <message>
        <source>Remove bookmark</source>
        <translation>Ta bort bokmärke</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>Bokmärk</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Ta bort…</translation>
    </message>
    <message>
        <source>Mute this conversation</source>
        <translation>Tysta samtalet</translation>
    </message>
    <message>
        <source>Unfollow %1</source>
        <translation>Sluta följa %1</translation>
    </message>
    <message>
        <source>Follow %1</source>
        <translation>Följ %1</translation>
    </message>
    <message>
        <source>Unmute %1</source>
        <translation>Sluta tysta %1</translation>
    </message>
    <message>
        <source>Mute %1</source>
        <translation>Tysta %1</translation>
    </message>
    <message>
        <source>Unblock %1</source>
        <translation>Häv blockeringen av %1</translation>
    </message>
    <message>
        <source>Block %1…</source>
        <translation>Blockera %1…</translation>
    </message>
    <message>
        <source>Show what waits to be sent</source>
        <translation>Visa det som väntar på att skickas</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Svara</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Citera</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Anmäl…</translation>
    </message>
    <message>
        <source>Report %1…</source>
        <translation>Anmäl %1…</translation>
    </message>
    <message>
        <source>Who can reply here is limited</source>
        <translation>Vem som får svara här är begränsat</translation>
    </message>
    <message>
        <source>%1 does not let this post be quoted</source>
        <translation>%1 låter inte det här inlägget citeras</translation>
    </message>
    <message>
        <source>Remove the connection with %1…</source>
        <translation>Ta bort kontakten med %1…</translation>
    </message>
    <message>
        <source>Take back the request to %1</source>
        <translation>Ta tillbaka förfrågan till %1</translation>
    </message>
    <message>
        <source>Accept the request of %1</source>
        <translation>Godkänn förfrågan från %1</translation>
    </message>
    <message>
        <source>Connect with %1</source>
        <translation>Knyt kontakt med %1</translation>
    </message>
</context>
<context>
    <name>rostrum::ui::PostActs</name>
    <message>
        <source>Liked</source>
        <translation>Gillat</translation>
    </message>
    <message>
        <source>Like taken back</source>
        <translation>Gillningen är borttagen</translation>
    </message>
    <message>
        <source>Reposted</source>
        <translation>Delat</translation>
    </message>
    <message>
        <source>Repost taken back</source>
        <translation>Delningen är borttagen</translation>
    </message>
    <message>
        <source>Bookmarked</source>
        <translation>Bokmärkt</translation>
    </message>
    <message>
        <source>Bookmark removed</source>
        <translation>Bokmärket är borttaget</translation>
    </message>
    <message>
        <source>You will not be notified of this conversation any more</source>
        <translation>Du får inga fler aviseringar om samtalet</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Delete this post?</source>
        <translation>Ta bort inlägget?</translation>
    </message>
    <message>
        <source>It is taken off the network. Replies to it stay.</source>
        <translation>Det tas bort från nätverket. Svaren finns kvar.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Borttaget</translation>
    </message>
    <message>
        <source>Your report is on its way</source>
        <translation>Din anmälan är på väg</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Anmäl</translation>
    </message>
</context>
<context>
    <name>rostrum::ui::PostEditor</name>
    <message>
        <source>Post text</source>
        <extracomment>The field of the composer</extracomment>
        <translation>Inläggets text</translation>
    </message>
    <message>
        <source>Post text, %1</source>
        <translation>Inläggets text, %1</translation>
    </message>
    <message>
        <source>What do you want to say?</source>
        <translation>Vad vill du säga?</translation>
    </message>
    <message>
        <source>Go on here</source>
        <translation>Fortsätt här</translation>
    </message>
    <message>
        <source>Remove the quote</source>
        <translation>Ta bort citatet</translation>
    </message>
    <message>
        <source>Remove this post</source>
        <translation>Ta bort det här inlägget</translation>
    </message>
</context>
<context>
    <name>rostrum::ui::PostRow</name>
    <message>
        <source>Pinned</source>
        <translation>Fäst</translation>
    </message>
    <message>
        <source>%1 reposted</source>
        <translation>%1 delade</translation>
    </message>
    <message>
        <source>Replying to %1</source>
        <translation>Svar till %1</translation>
    </message>
    <message>
        <source>Replying to a post</source>
        <translation>Svar på ett inlägg</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>Visa mindre</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Visa mer</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Visa</translation>
    </message>
    <message>
        <source>This post holds something this version cannot show yet</source>
        <translation>Inlägget innehåller något som den här versionen inte kan visa ännu</translation>
    </message>
    <message>
        <source>%1 · Hide</source>
        <translation>%1 · Dölj</translation>
    </message>
    <message>
        <source>This post is blocked</source>
        <translation>Inlägget är blockerat</translation>
    </message>
    <message>
        <source>Its author took this post out of here</source>
        <translation>Författaren har tagit bort inlägget härifrån</translation>
    </message>
    <message>
        <source>This post was deleted</source>
        <translation>Inlägget är borttaget</translation>
    </message>
    <message>
        <source>Replies</source>
        <translation>Svar</translation>
    </message>
    <message>
        <source>Will be posted %1</source>
        <translation>Publiceras %1</translation>
    </message>
    <message>
        <source>Not posted. Show why</source>
        <translation>Inte publicerat. Visa varför</translation>
    </message>
    <message>
        <source>Waiting to be posted</source>
        <translation>Väntar på att publiceras</translation>
    </message>
</context>
<context>
    <name>rostrum::ui::PostSpeech</name>
    <message>
        <source>pinned</source>
        <translation>fäst</translation>
    </message>
    <message>
        <source>reposted by %1</source>
        <translation>delat av %1</translation>
    </message>
    <message>
        <source>replying to %1</source>
        <translation>svar till %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>kind of picture: its description</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Länk</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Quoting %1: %2</source>
        <translation>Citerar %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n reply(s)</source>
        <translation>
            <numerusform>%n svar</numerusform>
            <numerusform>%n svar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repost(s)</source>
        <translation>
            <numerusform>%n delning</numerusform>
            <numerusform>%n delningar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n like(s)</source>
        <translation>
            <numerusform>%n gillning</numerusform>
            <numerusform>%n gillningar</numerusform>
        </translation>
    </message>
    <message>
        <source>liked</source>
        <translation>gillat</translation>
    </message>
    <message>
        <source>reposted by you</source>
        <translation>delat av dig</translation>
    </message>
    <message>
        <source>bookmarked</source>
        <translation>bokmärkt</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Hämtar</translation>
    </message>
</context>
<context>
    <name>rostrum::ui::ProfileActs</name>
    <message>
        <source>Support %1</source>
        <translation>Stöd %1</translation>
    </message>
    <message>
        <source>Link copied</source>
        <translation>Länken är kopierad</translation>
    </message>
    <message>
        <source>Creator mode is on</source>
        <translation>Kreatörsläget är på</translation>
    </message>
    <message>
        <source>Creator mode is off</source>
        <translation>Kreatörsläget är av</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Sparat</translation>
    </message>
</context>
<context>
    <name>rostrum::ui::ProfileBottom</name>
    <message>
        <source>Show all activity</source>
        <translation>Visa all aktivitet</translation>
    </message>
</context>
<context>
    <name>rostrum::ui::ProfileCover</name>
    <message>
        <source>Turn the sound on</source>
        <translation>Slå på ljudet</translation>
    </message>
    <message>
        <source>Turn the sound off</source>
        <translation>Stäng av ljudet</translation>
    </message>
    <message>
        <source>Watch %1 large</source>
        <translation>Titta på %1 i stort</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Titta</translation>
    </message>
    <message>
        <source>Watch %1</source>
        <translation>Titta på %1</translation>
    </message>
    <message>
        <source>Watch in browser</source>
        <translation>Titta i webbläsaren</translation>
    </message>
    <message>
        <source>Watch %1 in the browser</source>
        <translation>Titta på %1 i webbläsaren</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Gå med</translation>
    </message>
    <message>
        <source>Join %1</source>
        <translation>Gå med i %1</translation>
    </message>
    <message>
        <source>waiting for the picture</source>
        <translation>väntar på bilden</translation>
    </message>
    <message>
        <source>%1 watching</source>
        <translation>%1 tittar</translation>
    </message>
    <message>
        <source>LIVE ROOM</source>
        <translation>LIVERUM</translation>
    </message>
    <message>
        <source>LIVE</source>
        <translation>LIVE</translation>
    </message>
</context>
<context>
    <name>rostrum::ui::ProfileEdits</name>
    <message>
        <source>Deleted</source>
        <translation>Raderat</translation>
    </message>
</context>
<context>
    <name>rostrum::ui::ProfileHead</name>
    <message numerus="yes">
        <source>%Ln followers</source>
        <translation>
            <numerusform>%Ln följare</numerusform>
            <numerusform>%Ln följare</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln following</source>
        <translation>
            <numerusform>följer %Ln</numerusform>
            <numerusform>följer %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln posts</source>
        <translation>
            <numerusform>%Ln inlägg</numerusform>
            <numerusform>%Ln inlägg</numerusform>
        </translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivitet</translation>
    </message>
    <message>
        <source>You follow each other</source>
        <translation>Ni följer varandra</translation>
    </message>
    <message>
        <source>Follows you</source>
        <translation>Följer dig</translation>
    </message>
    <message>
        <source>Following</source>
        <translation>Följer</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Följ</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mer</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Kopiera länk</translation>
    </message>
    <message>
        <source>What is shown of the person</source>
        <translation>Vad som visas av personen</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Listor</translation>
    </message>
    <message>
        <source>Unfollow</source>
        <translation>Sluta följa</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Knyt kontakt</translation>
    </message>
    <message>
        <source>Take the request back</source>
        <translation>Ta tillbaka förfrågan</translation>
    </message>
    <message>
        <source>Remove the connection</source>
        <translation>Ta bort kontakten</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Tysta</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>Sluta tysta</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Blockera</translation>
    </message>
    <message>
        <source>Unblock</source>
        <translation>Sluta blockera</translation>
    </message>
    <message>
        <source>Requested</source>
        <translation>Förfrågad</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Stöd</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Anmäl</translation>
    </message>
    <message>
        <source>Share in a post</source>
        <translation>Dela i ett inlägg</translation>
    </message>
    <message numerus="yes">
        <source>%Ln connections</source>
        <translation>
            <numerusform>%Ln kontakt</numerusform>
            <numerusform>%Ln kontakter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at least %Ln connections</source>
        <translation>
            <numerusform>minst %Ln kontakt</numerusform>
            <numerusform>minst %Ln kontakter</numerusform>
        </translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>This account is switched off for now.</source>
        <translation>Det här kontot är tillfälligt avstängt.</translation>
    </message>
    <message>
        <source>This account was taken down by the moderators.</source>
        <translation>Det här kontot har tagits ned av moderatorerna.</translation>
    </message>
    <message>
        <source>You blocked %1. Neither of you sees what the other posts.</source>
        <translation>Du har blockerat %1. Ingen av er ser vad den andra skriver.</translation>
    </message>
    <message>
        <source>%1 has blocked you.</source>
        <translation>%1 har blockerat dig.</translation>
    </message>
    <message>
        <source>Moderators say of this account: %1</source>
        <translation>Moderatorer säger om det här kontot: %1</translation>
    </message>
    <message>
        <source>%1 would like to connect with you.</source>
        <translation>%1 vill knyta kontakt med dig.</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Godkänn</translation>
    </message>
    <message>
        <source>You muted %1: their posts are not in your feed.</source>
        <translation>Du har tystat %1: inläggen visas inte i ditt flöde.</translation>
    </message>
    <message>
        <source>As visitors see it</source>
        <translation>Som besökare ser den</translation>
    </message>
    <message>
        <source>Edit profile</source>
        <translation>Redigera profilen</translation>
    </message>
</context>
<context>
    <name>rostrum::ui::ProfilePage</name>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>No posts yet</source>
        <translation>Inga inlägg ännu</translation>
    </message>
    <message>
        <source>This profile cannot be found</source>
        <translation>Profilen går inte att hitta</translation>
    </message>
    <message>
        <source>The account may have been renamed or deleted.</source>
        <translation>Kontot kan ha bytt namn eller tagits bort.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Försök igen</translation>
    </message>
    <message>
        <source>No lists yet</source>
        <translation>Inga listor än</translation>
    </message>
    <message>
        <source>Lists that you make in another app appear here.</source>
        <translation>Listor som du gör i en annan app visas här.</translation>
    </message>
    <message>
        <source>Creator mode</source>
        <translation>Kreatörsläge</translation>
    </message>
    <message>
        <source>There is no page to open for this.</source>
        <translation>Det finns ingen sida att öppna för det här.</translation>
    </message>
</context>
<context>
    <name>rostrum::ui::ProfilePhoto</name>
    <message>
        <source>Photo of %1</source>
        <translation>Foto av %1</translation>
    </message>
    <message>
        <source>creator mode</source>
        <translation>kreatörsläge</translation>
    </message>
    <message>
        <source>live now</source>
        <translation>live nu</translation>
    </message>
    <message>
        <source>new intro video</source>
        <translation>ny introvideo</translation>
    </message>
    <message>
        <source>LIVE</source>
        <translation>LIVE</translation>
    </message>
</context>
<context>
    <name>rostrum::ui::ProfileSections</name>
    <message>
        <source>Edit %1</source>
        <translation>Redigera %1</translation>
    </message>
    <message>
        <source>Show all %1</source>
        <translation>Visa alla %1</translation>
    </message>
</context>
<context>
    <name>rostrum::ui::ProfileTop</name>
    <message>
        <source>What of the activity is shown</source>
        <translation>Vad som visas av aktiviteten</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Inlägg</translation>
    </message>
    <message>
        <source>Posts and replies</source>
        <translation>Inlägg och svar</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>Media</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artiklar</translation>
    </message>
</context>
<context>
    <name>rostrum::ui::ProxyForm</name>
    <message>
        <source>Type the name or address of the proxy.</source>
        <translation>Skriv proxyns namn eller adress.</translation>
    </message>
    <message>
        <source>Only the name or address: no http:// and no port.</source>
        <translation>Bara namnet eller adressen: inget http:// och ingen port.</translation>
    </message>
    <message>
        <source>A port is missing.</source>
        <translation>En port saknas.</translation>
    </message>
    <message>
        <source>The network is reached as the system says.</source>
        <translation>Nätverket nås på systemets sätt.</translation>
    </message>
    <message>
        <source>The network is reached directly.</source>
        <translation>Nätverket nås direkt.</translation>
    </message>
    <message>
        <source>The network is reached through %1.</source>
        <extracomment>%1 a host and its port</extracomment>
        <translation>Nätverket nås genom %1.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Inget ändrades.</translation>
    </message>
    <message>
        <source>As the system says</source>
        <translation>Som systemet säger</translation>
    </message>
    <message>
        <source>No proxy</source>
        <translation>Ingen proxy</translation>
    </message>
    <message>
        <source>This one:</source>
        <translation>Den här:</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Kind of proxy</source>
        <translation>Typ av proxy</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Lösenord</translation>
    </message>
    <message>
        <source>It is kept in the keychain of your system, not in a file.</source>
        <translation>Det förvaras i systemets nyckelring, inte i en fil.</translation>
    </message>
    <message>
        <source>Use this proxy</source>
        <translation>Använd proxyn</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Användare</translation>
    </message>
    <message>
        <source>Only if the proxy asks for one.</source>
        <translation>Bara om proxyn frågar efter en.</translation>
    </message>
</context>
<context>
    <name>rostrum::ui::QueuePage</name>
    <message>
        <source>Not sent yet</source>
        <translation>Inte skickat ännu</translation>
    </message>
    <message>
        <source>Everything is sent</source>
        <translation>Allt är skickat</translation>
    </message>
    <message>
        <source>What you do without a network waits here, and goes out by itself when it is back.</source>
        <translation>Det du gör utan nätverk väntar här och skickas av sig självt när nätverket är tillbaka.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Kasta</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Försök igen</translation>
    </message>
    <message>
        <source>Post now</source>
        <translation>Publicera nu</translation>
    </message>
</context>
<context>
    <name>rostrum::ui::QueueWords</name>
    <message>
        <source>Post</source>
        <translation>Inlägg</translation>
    </message>
    <message>
        <source>Delete a post</source>
        <translation>Ta bort ett inlägg</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>någon</translation>
    </message>
    <message>
        <source>Report %1</source>
        <translation>Anmäl %1</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>Avvisat: %1</translation>
    </message>
    <message>
        <source>Will be sent %1</source>
        <translation>Skickas %1</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>På väg</translation>
    </message>
    <message>
        <source>Waits: %1</source>
        <translation>Väntar: %1</translation>
    </message>
    <message>
        <source>Like a post by %1</source>
        <translation>Gilla ett inlägg av %1</translation>
    </message>
    <message>
        <source>Repost a post by %1</source>
        <translation>Dela ett inlägg av %1</translation>
    </message>
    <message>
        <source>Bookmark a post by %1</source>
        <translation>Bokmärk ett inlägg av %1</translation>
    </message>
    <message>
        <source>Follow %1</source>
        <translation>Följ %1</translation>
    </message>
    <message>
        <source>Block %1</source>
        <translation>Blockera %1</translation>
    </message>
    <message>
        <source>Mute %1</source>
        <translation>Tysta %1</translation>
    </message>
    <message>
        <source>Mute a conversation of %1</source>
        <translation>Tysta ett samtal med %1</translation>
    </message>
    <message>
        <source>Take back the like of a post by %1</source>
        <translation>Ta tillbaka gillningen av ett inlägg av %1</translation>
    </message>
    <message>
        <source>Take back the repost of a post by %1</source>
        <translation>Ta tillbaka delningen av ett inlägg av %1</translation>
    </message>
    <message>
        <source>Remove the bookmark of a post by %1</source>
        <translation>Ta bort bokmärket för ett inlägg av %1</translation>
    </message>
    <message>
        <source>Unfollow %1</source>
        <translation>Sluta följa %1</translation>
    </message>
    <message>
        <source>Unblock %1</source>
        <translation>Häv blockeringen av %1</translation>
    </message>
    <message>
        <source>Unmute %1</source>
        <translation>Sluta tysta %1</translation>
    </message>
    <message>
        <source>Unmute a conversation of %1</source>
        <translation>Sluta tysta ett samtal med %1</translation>
    </message>
    <message>
        <source>Profile: %1 added</source>
        <translation>Profil: %1 tillagt</translation>
    </message>
    <message>
        <source>Profile: %1 changed</source>
        <translation>Profil: %1 ändrat</translation>
    </message>
    <message>
        <source>Profile: %1 removed</source>
        <translation>Profil: %1 borttaget</translation>
    </message>
    <message>
        <source>Connect with %1</source>
        <translation>Knyt kontakt med %1</translation>
    </message>
    <message>
        <source>Take back the connection with %1</source>
        <translation>Ta tillbaka kontakten med %1</translation>
    </message>
</context>
<context>
    <name>rostrum::ui::Rail</name>
    <message>
        <source>Home</source>
        <translation>Hem</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Inställningar</translation>
    </message>
    <message>
        <source>Main navigation</source>
        <translation>Huvudnavigering</translation>
    </message>
    <message>
        <source>Account menu</source>
        <translation>Kontomeny</translation>
    </message>
    <message>
        <source>Open profile</source>
        <translation>Öppna profilen</translation>
    </message>
    <message>
        <source>Switch to @%1</source>
        <translation>Byt till @%1</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Logga in…</translation>
    </message>
    <message>
        <source>Visit the sample network</source>
        <translation>Besök exempelnätverket</translation>
    </message>
    <message>
        <source>Sign out…</source>
        <translation>Logga ut…</translation>
    </message>
    <message>
        <source>Add an account…</source>
        <translation>Lägg till ett konto…</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Aviseringar</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Skriv</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Sök</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Nätverk</translation>
    </message>
</context>
<context>
    <name>rostrum::ui::RailButton</name>
    <message>
        <source>Current page</source>
        <translation>Aktuell sida</translation>
    </message>
</context>
<context>
    <name>rostrum::ui::RecentSearches</name>
    <message>
        <source>Recent searches</source>
        <translation>Senaste sökningar</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Rensa</translation>
    </message>
    <message>
        <source>Clear recent searches</source>
        <translation>Rensa senaste sökningar</translation>
    </message>
    <message>
        <source>Words in any order, “several words” in quotes, #tags and people. What this computer has is found at once and offline; the network answers after it.</source>
        <translation>Ord i valfri ordning, ”flera ord” inom citattecken, #taggar och personer. Det som finns på datorn hittas genast och utan nät, sedan svarar nätverket.</translation>
    </message>
</context>
<context>
    <name>rostrum::ui::RelativeTime</name>
    <message>
        <source>now</source>
        <translation>nu</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%n tim</numerusform>
            <numerusform>%n tim</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n d</source>
        <translation>
            <numerusform>%n d</numerusform>
            <numerusform>%n d</numerusform>
        </translation>
    </message>
    <message>
        <source>just now</source>
        <translation>nyss</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>för %n minut sedan</numerusform>
            <numerusform>för %n minuter sedan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>för %n timme sedan</numerusform>
            <numerusform>för %n timmar sedan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>för %n dag sedan</numerusform>
            <numerusform>för %n dagar sedan</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>a date and the time of the day</extracomment>
        <translation>%1 kl. %2</translation>
    </message>
</context>
<context>
    <name>rostrum::ui::ReorderRow</name>
    <message>
        <source>Take away</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>Take away: %1</source>
        <translation>Ta bort: %1</translation>
    </message>
    <message>
        <source>%1, %2 of %3</source>
        <extracomment>%1 a title, %2 its place, %3 how many there are</extracomment>
        <translation>%1, %2 av %3</translation>
    </message>
    <message>
        <source>Alt with the arrow up or down moves it.</source>
        <translation>Alt med pil upp eller ned flyttar den.</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Flytta upp</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Flytta ned</translation>
    </message>
    <message>
        <source>Move up: %1</source>
        <translation>Flytta upp: %1</translation>
    </message>
    <message>
        <source>Move down: %1</source>
        <translation>Flytta ned: %1</translation>
    </message>
</context>
<context>
    <name>rostrum::ui::ReportSheet</name>
    <message>
        <source>Spam: unasked advertising, fraud, floods of posts</source>
        <translation>Skräp: oombedd reklam, bedrägeri, massor av inlägg</translation>
    </message>
    <message>
        <source>Harassment, threats or hate</source>
        <translation>Trakasserier, hot eller hat</translation>
    </message>
    <message>
        <source>Misleading: passes for somebody else, false claims</source>
        <translation>Vilseledande: utger sig för någon annan, osanna påståenden</translation>
    </message>
    <message>
        <source>Sexual content without a label</source>
        <translation>Sexuellt innehåll utan etikett</translation>
    </message>
    <message>
        <source>Against the law or the rules of the service</source>
        <translation>Mot lagen eller tjänstens regler</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Något annat</translation>
    </message>
    <message>
        <source>Report this post</source>
        <translation>Anmäl inlägget</translation>
    </message>
    <message>
        <source>%1 is not told who reported it.</source>
        <translation>%1 får inte veta vem som anmälde.</translation>
    </message>
    <message>
        <source>Report %1</source>
        <translation>Anmäl %1</translation>
    </message>
    <message>
        <source>The report goes to the moderators of your server and your network. </source>
        <translation>Anmälan går till moderatorerna för din server och ditt nätverk. </translation>
    </message>
    <message>
        <source>More about it, if you like</source>
        <translation>Mer om det, om du vill</translation>
    </message>
    <message>
        <source>More about it</source>
        <translation>Mer om det</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Anmäl</translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s) too many</source>
        <translation>
            <numerusform>%Ln tecken för mycket</numerusform>
            <numerusform>%Ln tecken för mycket</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a reason first.</source>
        <translation>Välj en anledning först.</translation>
    </message>
</context>
<context>
    <name>rostrum::ui::ScheduleSheet</name>
    <message>
        <source>When</source>
        <translation>När</translation>
    </message>
    <message>
        <source>The post waits on this computer and is sent when the time has come and the program is running.</source>
        <translation>Inlägget väntar på den här datorn och skickas när tiden är inne och programmet är igång.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tid</translation>
    </message>
    <message>
        <source>In an hour</source>
        <translation>Om en timme</translation>
    </message>
    <message>
        <source>Tomorrow morning</source>
        <translation>I morgon bitti</translation>
    </message>
    <message>
        <source>Monday morning</source>
        <translation>Måndag morgon</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Schemalägg</translation>
    </message>
    <message>
        <source>Post now instead</source>
        <translation>Publicera nu i stället</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Write the day like %1.</source>
        <translation>Skriv dagen så här: %1.</translation>
    </message>
    <message>
        <source>Write the time like %1.</source>
        <translation>Skriv tiden så här: %1.</translation>
    </message>
    <message>
        <source>That time is past.</source>
        <translation>Den tiden har passerat.</translation>
    </message>
</context>
<context>
    <name>rostrum::ui::SearchEntry</name>
    <message>
        <source>Find people, posts and commands</source>
        <translation>Hitta personer, inlägg och kommandon</translation>
    </message>
</context>
<context>
    <name>rostrum::ui::SearchForm</name>
    <message>
        <source>Any language</source>
        <translation>Alla språk</translation>
    </message>
    <message>
        <source>Write a day like %1.</source>
        <translation>Skriv en dag som %1.</translation>
    </message>
    <message>
        <source>This is before the first day.</source>
        <translation>Det är före den första dagen.</translation>
    </message>
    <message>
        <source>Written by</source>
        <translation>Skrivet av</translation>
    </message>
    <message>
        <source>A handle, or me</source>
        <translation>Ett användarnamn, eller me</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Från och med</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Till och med</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Första dag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Sista dag</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Språk</translation>
    </message>
    <message>
        <source>Only with pictures or video</source>
        <translation>Endast med bild eller video</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Rensa</translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation>Rensa alla filter</translation>
    </message>
</context>
<context>
    <name>rostrum::ui::SearchPage</name>
    <message>
        <source>Search</source>
        <translation>Sök</translation>
    </message>
    <message>
        <source>Only what this computer has was searched.</source>
        <translation>Bara det som finns på datorn genomsöktes.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Försök igen</translation>
    </message>
    <message>
        <source>No bookmarks yet</source>
        <translation>Inga bokmärken än</translation>
    </message>
    <message>
        <source>What you bookmark is kept here for you alone, and is found offline too.</source>
        <translation>Det du bokmärker finns här, bara för dig, och hittas även utan nät.</translation>
    </message>
    <message>
        <source>You have not written anything yet</source>
        <translation>Du har inte skrivit något än</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Inga träffar</translation>
    </message>
    <message>
        <source>Try fewer words, or other filters.</source>
        <translation>Prova färre ord eller andra filter.</translation>
    </message>
    <message>
        <source>Search posts and people</source>
        <translation>Sök inlägg och personer</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>What is searched</source>
        <translation>Vad som genomsöks</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Allt</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>Bokmärken</translation>
    </message>
    <message>
        <source>My posts</source>
        <translation>Mina inlägg</translation>
    </message>
</context>
<context>
    <name>rostrum::ui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Inställningar</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Avsnitt</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Avsnitt</translation>
    </message>
    <message>
        <source>Clear the cache?</source>
        <translation>Tömma cachen?</translation>
    </message>
    <message>
        <source>The copies of posts and pictures on this computer are thrown away: %1. They come back when they are needed and there is a network.</source>
        <translation>Kopiorna av inlägg och bilder på den här datorn kastas: %1. De kommer tillbaka när de behövs och det finns ett nätverk.</translation>
    </message>
    <message>
        <source>Drafts, what waits to be sent and your settings stay.</source>
        <translation>Utkast, det som väntar på att skickas och dina inställningar finns kvar.</translation>
    </message>
    <message>
        <source>Clear cache</source>
        <translation>Töm cachen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
</context>
<context>
    <name>rostrum::ui::ShortcutSheet</name>
    <message>
        <source>Keys</source>
        <translation>Tangenter</translation>
    </message>
    <message>
        <source>Next post</source>
        <translation>Nästa inlägg</translation>
    </message>
    <message>
        <source>Previous post</source>
        <translation>Föregående inlägg</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öppna</translation>
    </message>
    <message>
        <source>The post’s links, pictures and buttons</source>
        <translation>Inläggets länkar, bilder och knappar</translation>
    </message>
    <message>
        <source>What can be done with the post</source>
        <translation>Vad man kan göra med inlägget</translation>
    </message>
    <message>
        <source>One screen down</source>
        <translation>En skärm ned</translation>
    </message>
    <message>
        <source>One screen up</source>
        <translation>En skärm upp</translation>
    </message>
    <message>
        <source>To the top, to the end</source>
        <translation>Till början, till slutet</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tillbaka</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Framåt</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Stäng fönstret</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>Den här listan</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>Like the post</source>
        <translation>Gilla inlägget</translation>
    </message>
    <message>
        <source>Repost the post</source>
        <translation>Dela inlägget</translation>
    </message>
    <message>
        <source>Bookmark the post</source>
        <translation>Bokmärk inlägget</translation>
    </message>
    <message>
        <source>Follow its author</source>
        <translation>Följ författaren</translation>
    </message>
    <message>
        <source>Write a post</source>
        <translation>Skriv ett inlägg</translation>
    </message>
    <message>
        <source>Reply to the post</source>
        <translation>Svara på inlägget</translation>
    </message>
    <message>
        <source>Quote the post</source>
        <translation>Citera inlägget</translation>
    </message>
    <message>
        <source>Single-letter keys are switched off in the settings.</source>
        <translation>Snabbtangenter med en bokstav är avstängda i inställningarna.</translation>
    </message>
    <message>
        <source>Find people, posts and commands</source>
        <translation>Hitta personer, inlägg och kommandon</translation>
    </message>
    <message>
        <source>In a video: pause, sound, captions, full screen</source>
        <translation>I en video: paus, ljud, undertexter, helskärm</translation>
    </message>
</context>
<context>
    <name>rostrum::ui::SignInSheet</name>
    <message>
        <source>Sign in</source>
        <translation>Logga in</translation>
    </message>
    <message>
        <source>Handle</source>
        <translation>Användarnamn</translation>
    </message>
    <message>
        <source>name.bsky.social</source>
        <translation>namn.bsky.social</translation>
    </message>
    <message>
        <source>App password</source>
        <translation>Applösenord</translation>
    </message>
    <message>
        <source>A password for this program alone. You make it in your account’s settings and can withdraw it there at any time; your main password stays with you.</source>
        <translation>Ett lösenord bara för det här programmet. Du skapar det i kontots inställningar och kan när som helst återkalla det där; ditt huvudlösenord behåller du för dig själv.</translation>
    </message>
    <message>
        <source>Make an app password</source>
        <translation>Skapa ett applösenord</translation>
    </message>
    <message>
        <source>No keychain is running on this computer. You will have to sign in again next time.</source>
        <translation>Ingen nyckelring är igång på datorn. Nästa gång får du logga in igen.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Create an account</source>
        <translation>Skapa ett konto</translation>
    </message>
    <message>
        <source>Opens in your browser</source>
        <translation>Öppnas i webbläsaren</translation>
    </message>
    <message>
        <source>Type your handle.</source>
        <translation>Skriv ditt användarnamn.</translation>
    </message>
    <message>
        <source>Type an app password.</source>
        <translation>Skriv ett applösenord.</translation>
    </message>
    <message>
        <source>With your account at Bluesky or at any other server of the AT&#xa0;Protocol.</source>
        <translation>Med ditt konto hos Bluesky eller på någon annan server i AT‑protokollet.</translation>
    </message>
</context>
<context>
    <name>rostrum::ui::SkillsField</name>
    <message>
        <source>Your skills can be chosen here as soon as your profile has some.</source>
        <translation>Dina kompetenser kan väljas här så snart din profil har några.</translation>
    </message>
</context>
<context>
    <name>rostrum::ui::StatusLines</name>
    <message>
        <source>Offline. What you see is less than a minute old.</source>
        <translation>Ingen anslutning. Det du ser är mindre än en minut gammalt.</translation>
    </message>
    <message numerus="yes">
        <source>Offline. What you see is %n day(s) old.</source>
        <translation>
            <numerusform>Ingen anslutning. Det du ser är %n dygn gammalt.</numerusform>
            <numerusform>Ingen anslutning. Det du ser är %n dygn gammalt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Offline. What you see is %n hour(s) old.</source>
        <translation>
            <numerusform>Ingen anslutning. Det du ser är %n timme gammalt.</numerusform>
            <numerusform>Ingen anslutning. Det du ser är %n timmar gammalt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Offline. What you see is %n minute(s) old.</source>
        <translation>
            <numerusform>Ingen anslutning. Det du ser är %n minut gammalt.</numerusform>
            <numerusform>Ingen anslutning. Det du ser är %n minuter gammalt.</numerusform>
        </translation>
    </message>
    <message>
        <source>No keychain is running on this computer. You will have to sign in again next time.</source>
        <translation>Ingen nyckelring är igång på datorn. Nästa gång får du logga in igen.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Logga in</translation>
    </message>
    <message>
        <source>You are exploring a sample network. Sign in or create an account.</source>
        <translation>Du utforskar ett exempelnätverk. Logga in eller skapa ett konto.</translation>
    </message>
    <message>
        <source>Sample network</source>
        <translation>Exempelnätverk</translation>
    </message>
    <message numerus="yes">
        <source>The server refused %n thing(s) you did.</source>
        <translation>
            <numerusform>Servern avvisade %n sak du gjorde.</numerusform>
            <numerusform>Servern avvisade %n saker du gjorde.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) you did wait(s) to be sent.</source>
        <translation>
            <numerusform>%n sak du gjorde väntar på att skickas.</numerusform>
            <numerusform>%n saker du gjorde väntar på att skickas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Visa</translation>
    </message>
</context>
<context>
    <name>rostrum::ui::StorageSection</name>
    <message>
        <source>%1 of at most %2</source>
        <extracomment>%1 how much is used, %2 how much may be, both with their units</extracomment>
        <translation>%1 av högst %2</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Lagring</translation>
    </message>
    <message>
        <source>Posts and people</source>
        <translation>Inlägg och personer</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Keep at most</source>
        <translation>Spara högst</translation>
    </message>
    <message>
        <source>Clear cache</source>
        <translation>Töm cachen</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Mappar</translation>
    </message>
    <message>
        <source>Settings and accounts lie in the first folder, copies of what you have read in the second. Sign out and delete both to remove everything.</source>
        <translation>Inställningar och konton ligger i den första mappen, kopior av det du har läst i den andra. Logga ut och radera båda för att ta bort allt.</translation>
    </message>
    <message>
        <source>Settings, accounts and copies of what you have read lie in this folder. Sign out and delete it to remove everything.</source>
        <translation>Inställningar, konton och kopior av det du har läst ligger i den här mappen. Logga ut och radera den för att ta bort allt.</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Öppna mappen</translation>
    </message>
    <message>
        <source>Posts, pictures and videos that were fetched already are kept, so that they are there at once and offline too. What you wrote or did is never part of it.</source>
        <translation>Inlägg, bilder och videor som redan har hämtats sparas, så att de finns där genast och även utan nät. Det du har skrivit eller gjort hör aldrig dit.</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>Videor</translation>
    </message>
</context>
<context>
    <name>rostrum::ui::SuggestionRow</name>
    <message>
        <source>Following</source>
        <translation>Följer</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Följ</translation>
    </message>
    <message>
        <source>Following %1</source>
        <translation>Följer %1</translation>
    </message>
    <message>
        <source>Follow %1</source>
        <translation>Följ %1</translation>
    </message>
</context>
<context>
    <name>rostrum::ui::SupportSheet</name>
    <message>
        <source>once</source>
        <translation>en gång</translation>
    </message>
    <message>
        <source>each week</source>
        <translation>varje vecka</translation>
    </message>
    <message>
        <source>every two weeks</source>
        <translation>varannan vecka</translation>
    </message>
    <message>
        <source>each month</source>
        <translation>varje månad</translation>
    </message>
    <message>
        <source>each year</source>
        <translation>varje år</translation>
    </message>
    <message>
        <source>as much as you like</source>
        <translation>så mycket du vill</translation>
    </message>
    <message>
        <source>Support %1</source>
        <translation>Stöd %1</translation>
    </message>
    <message>
        <source>You choose here and pay on the page that opens in your browser. Rostrum never handles money.</source>
        <translation>Du väljer här och betalar på sidan som öppnas i webbläsaren. Rostrum hanterar aldrig pengar.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>Open page</source>
        <translation>Öppna sidan</translation>
    </message>
    <message>
        <source>Open the page of %1</source>
        <translation>Öppna sidan för %1</translation>
    </message>
</context>
<context>
    <name>rostrum::ui::TextField</name>
    <message>
        <source>Show password</source>
        <translation>Visa lösenordet</translation>
    </message>
    <message>
        <source>Hide password</source>
        <translation>Dölj lösenordet</translation>
    </message>
</context>
<context>
    <name>rostrum::ui::ThreadPage</name>
    <message>
        <source>Post</source>
        <translation>Inlägg</translation>
    </message>
    <message>
        <source>Replies may be missing.</source>
        <translation>Svar kan saknas.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Försök igen</translation>
    </message>
</context>
<context>
    <name>rostrum::ui::TopicRow</name>
    <message numerus="yes">
        <source>%1 · %n replies</source>
        <translation>
            <numerusform>%1 · %n svar</numerusform>
            <numerusform>%1 · %n svar</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rostrum::ui::TopicsEdit</name>
    <message>
        <source>Add a topic</source>
        <translation>Lägg till ett ämne</translation>
    </message>
    <message>
        <source>Up to five words that people find you by. Enter adds one.</source>
        <translation>Upp till fem ord som man hittar dig med. Retur lägger till ett.</translation>
    </message>
    <message>
        <source>A topic is one word of at most 64 characters.</source>
        <translation>Ett ämne är ett ord med högst 64 tecken.</translation>
    </message>
    <message>
        <source>Five topics are the most: take one away first.</source>
        <translation>Fem ämnen är flest: ta bort ett först.</translation>
    </message>
    <message>
        <source>%1 added</source>
        <translation>%1 är tillagt</translation>
    </message>
    <message>
        <source>%1 taken away</source>
        <translation>%1 är borttaget</translation>
    </message>
    <message>
        <source>Take %1 away</source>
        <translation>Ta bort %1</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>Lägg till %1</translation>
    </message>
</context>
<context>
    <name>rostrum::ui::VideoBar</name>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Mellanslag</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Spela</translation>
    </message>
    <message>
        <source>Play again</source>
        <translation>Spela igen</translation>
    </message>
    <message>
        <source>Hide captions</source>
        <translation>Dölj undertexter</translation>
    </message>
    <message>
        <source>Show captions</source>
        <translation>Visa undertexter</translation>
    </message>
    <message>
        <source>Sound on</source>
        <translation>Sätt på ljudet</translation>
    </message>
    <message>
        <source>Sound off</source>
        <translation>Stäng av ljudet</translation>
    </message>
    <message>
        <source>Leave full screen</source>
        <translation>Lämna helskärm</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Helskärm</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
</context>
<context>
    <name>rostrum::ui::VideoPlayer</name>
    <message>
        <source>Try again</source>
        <translation>Försök igen</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Video: %1</source>
        <translation>Video: %1</translation>
    </message>
    <message>
        <source>This video cannot be played: its file is damaged, or of a kind that Rostrum does not know.</source>
        <translation>Den här videon kan inte spelas: filen är skadad, eller av ett slag som Rostrum inte känner till.</translation>
    </message>
    <message>
        <source>Videos cannot be played: a part of Rostrum is missing. Install it again.</source>
        <translation>Videor kan inte spelas: en del av Rostrum saknas. Installera programmet igen.</translation>
    </message>
</context>
<context>
    <name>rostrum::ui::View</name>
    <message>
        <source>There is no view “%1”.</source>
        <translation>Det finns ingen vy ”%1”.</translation>
    </message>
</context>
<context>
    <name>rostrum::ui::Writing</name>
    <message>
        <source>Will be posted %1</source>
        <translation>Publiceras %1</translation>
    </message>
    <message>
        <source>Your post is on its way</source>
        <translation>Ditt inlägg är på väg</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Visa</translation>
    </message>
</context>
</TS>
