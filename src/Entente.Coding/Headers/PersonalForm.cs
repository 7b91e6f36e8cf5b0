namespace Entente.Coding.Headers;

/// <summary>Tells texts in which the writer speaks of himself, as opinion pieces and letters do, from reports, by the share of sentences in the first person outside quotation marks.</summary>
/// <remarks>
/// Reports print the first person only in quotation marks or behind a colon. Of 400 news texts of PolNeAR six have more than a sixth of such sentences, all columns; of 3,000 Reuters
/// stories and 1,600 texts of KCNA none has but one joint editorial, once those with speech behind a colon are set apart. <c>Our</c> does not count: state agencies write of <c>our Party</c>.
/// </remarks>
internal static class PersonalForm
{
    // Below this many sentences one slip of the quotation marks would decide.
    private const int FewestSentences = 8;

    // One sentence in six.
    private const int LeastShare = 6;

    // "Yes.", "Mr." and list numbers are no sentences.
    private const int FewestWords = 4;

    // A transcript has more lines with a speaker's name before a colon than a column has such lines.
    private const int MostSpeakers = 1;
    private const int LongestName = 40;

    // Stands for two apostrophes or grave accents in a row, which open and close a quotation on some keyboards.
    private const char Typed = '`';

    /// <summary>Whether a text is its writer's own speech from beginning to end.</summary>
    /// <param name="body">The running text.</param>
    public static bool Is(ReadOnlySpan<char> body)
    {
        int all = 0, personal = 0, late = 0, speakers = 0;
        int half = body.Length / 2, from = 0;
        while (from < body.Length)
        {
            int length = body[from..].IndexOfAny('\n', '\r');
            var paragraph = length < 0 ? body[from..] : body.Slice(from, length);
            var bare = paragraph.TrimEnd();
            if (bare.EndsWith(":"))
            {
                return false;
            }

            speakers += bare.IndexOf(": ") is > 0 and <= LongestName ? 1 : 0;
            var (sentences, own, reported) = Count(paragraph);
            if (reported || speakers > MostSpeakers)
            {
                return false;
            }

            (all, personal, late) = (all + sentences, personal + own, late + (from > half ? own : 0));
            from += paragraph.Length + 1;
        }

        return all >= FewestSentences && personal * LeastShare > all && (late > 0 || body.IndexOf('\n') < 0);
    }

    // Quotations end with their paragraph at the latest.
    private static (int Sentences, int Personal, bool IsReported) Count(ReadOnlySpan<char> paragraph)
    {
        int sentences = 0, personal = 0, words = 0;
        bool isOwn = false, colon = false;
        char closing = '\0';
        for (int i = 0; i < paragraph.Length; i++)
        {
            char c = paragraph[i];
            if (c is '\'' or '`' && i + 1 < paragraph.Length && paragraph[i + 1] == c && closing is '\0' or Typed)
            {
                closing = closing == Typed ? '\0' : Typed;
                i++;
            }
            else if (closing != '\0')
            {
                closing = c == closing && !(c == '’' && IsLetter(paragraph, i + 1)) ? '\0' : closing;
            }
            else if (c is '“' or '"' or '‘')
            {
                closing = c switch { '“' => '”', '‘' => '’', _ => c };
            }
            else if (char.IsLetter(c))
            {
                int end = i + 1;
                while (end < paragraph.Length && (char.IsLetter(paragraph[end]) || paragraph[end] == '.' && IsLetter(paragraph, end + 1)))
                {
                    end++;
                }

                bool first = IsFirstPerson(paragraph[i..end]) && !(end < paragraph.Length && paragraph[end] == '.');
                if (first && colon)
                {
                    return (sentences, personal, true);
                }

                isOwn |= first;
                words++;
                i = end - 1;
            }
            else if (c == ':')
            {
                colon = true;
            }

            if (c is '.' or '!' or '?' && closing == '\0' && words >= FewestWords && (i + 1 == paragraph.Length || char.IsWhiteSpace(paragraph[i + 1])))
            {
                (sentences, personal, words, isOwn, colon) = (sentences + 1, personal + (isOwn ? 1 : 0), 0, false, false);
            }
        }

        return (sentences + (words >= FewestWords ? 1 : 0), personal + (words >= FewestWords && isOwn ? 1 : 0), false);
    }

    private static bool IsLetter(ReadOnlySpan<char> text, int at) => at < text.Length && char.IsLetter(text[at]);

    // "US" is a country.
    private static bool IsFirstPerson(ReadOnlySpan<char> word) =>
        word is "I" or "we" or "We" or "us" or "me" or "my" or "My" or "myself" or "ourselves";
}
