namespace Entente.Coding.Framing;

/// <summary>A word of a sentence as expressions are matched: hyphens part words, so <c>saber-rattling</c> is two however it was tokenised.</summary>
/// <param name="Span">Its characters.</param>
/// <param name="Token">Index of its token.</param>
/// <param name="Form">As written, in lower case.</param>
/// <param name="Lemma">Dictionary form in lower case.</param>
internal readonly record struct FramedWord(TextSpan Span, int Token, string Form, string Lemma)
{
    /// <summary>The words of a sentence without its punctuation marks other than quotation marks.</summary>
    public static List<FramedWord> Of(string text, Sentence sentence)
    {
        var words = new List<FramedWord>(sentence.Tokens.Length);
        for (int i = 0; i < sentence.Tokens.Length; i++)
        {
            var token = sentence.Tokens[i];
            string form = token.Span.Slice(text).ToString().ToLowerInvariant();
            string lemma = token.Lemma.ToLowerInvariant();
            if (form.Length < 2 || !form.Contains('-'))
            {
                if (form.Length > 0 && (char.IsLetterOrDigit(form[0]) || form[0] is '\'' or '’' && form.Length > 1))
                {
                    words.Add(new(token.Span, i, form, lemma));
                }

                continue;
            }

            int start = 0;
            string[] parts = form.Split('-');
            for (int p = 0; p < parts.Length; p++)
            {
                if (parts[p].Length > 0)
                {
                    string last = p == parts.Length - 1 && lemma.LastIndexOf('-') is >= 0 and var dash ? lemma[(dash + 1)..] : parts[p];
                    words.Add(new(new(token.Span.Start + start, token.Span.Start + start + parts[p].Length), i, parts[p], last));
                }

                start += parts[p].Length + 1;
            }
        }

        return words;
    }

    /// <summary>Whether the word is one of <paramref name="choices"/>, by lemma or as written.</summary>
    public bool IsAny(System.Collections.Immutable.ImmutableArray<string> choices)
    {
        foreach (string choice in choices)
        {
            if (choice == Form || choice == Lemma)
            {
                return true;
            }
        }

        return false;
    }
}
