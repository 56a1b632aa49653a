<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv" sourcelanguage="en">
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
        <source>Cache cleared</source>
        <translation>Cachen är tömd</translation>
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
        <source>Adult content</source>
        <translation>Vuxeninnehåll</translation>
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
    <message>
        <source>Your data</source>
        <translation>Dina data</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Öppna mappen</translation>
    </message>
    <message>
        <source>Settings and accounts lie in the first folder, copies of what you have read in the second. Sign out and delete both to remove everything.</source>
        <translation>Inställningar och konton ligger i den första mappen, kopior av det du läst i den andra. Logga ut och radera båda för att ta bort allt.</translation>
    </message>
    <message>
        <source>Settings, accounts and copies of what you have read lie in this folder. Sign out and delete it to remove everything.</source>
        <translation>Inställningar, konton och kopior av det du läst ligger i den här mappen. Logga ut och radera den för att ta bort allt.</translation>
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
        <source>Language</source>
        <translation>Språk</translation>
    </message>
    <message>
        <source>Language of the system</source>
        <translation>Systemets språk</translation>
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
    <name>rostrum::ui::CodeBlock</name>
    <message>
        <source>Copy the code</source>
        <translation>Kopiera koden</translation>
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
</context>
<context>
    <name>rostrum::ui::FeedView</name>
    <message>
        <source>Feed</source>
        <translation>Flöde</translation>
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
</context>
<context>
    <name>rostrum::ui::MainWindow</name>
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
        <source>You are exploring a sample network. Sign in or create an account.</source>
        <translation>Du utforskar ett exempelnätverk. Logga in eller skapa ett konto.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>Sample network</source>
        <translation>Exempelnätverk</translation>
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
        <source>Cache</source>
        <translation>Cache</translation>
    </message>
    <message>
        <source>Posts and pictures that were fetched already. They can be thrown away and come back when they are needed.</source>
        <translation>Inlägg och bilder som redan har hämtats. De kan kastas och hämtas igen när de behövs.</translation>
    </message>
    <message>
        <source>Clear cache</source>
        <translation>Töm cachen</translation>
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
        <source>You follow this person</source>
        <translation>Du följer personen</translation>
    </message>
    <message>
        <source>Follows you</source>
        <translation>Följer dig</translation>
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
</context>
<context>
    <name>rostrum::ui::RailButton</name>
    <message>
        <source>Current page</source>
        <translation>Aktuell sida</translation>
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
    <name>rostrum::ui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Inställningar</translation>
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
    <name>rostrum::ui::View</name>
    <message>
        <source>There is no view “%1”.</source>
        <translation>Det finns ingen vy ”%1”.</translation>
    </message>
</context>
</TS>
