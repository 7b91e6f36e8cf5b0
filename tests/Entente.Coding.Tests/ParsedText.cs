using System.Collections.Immutable;
using System.Globalization;

namespace Entente.Coding.Tests;

/// <summary>A text parsed by hand, so that a test does not hang on a parser: one word a line, a blank line between sentences.</summary>
/// <remarks>A line is <c>form lemma TAG head relation [@ID[:kind]]</c> with heads counted from 1; the mark makes the word a mention.</remarks>
internal sealed class ParsedText
{
    private readonly List<ActorMention> _mentions = [];

    public ParsedText(string words)
    {
        var text = new System.Text.StringBuilder();
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        foreach (string block in words.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
        {
            int start = text.Length;
            var tokens = ImmutableArray.CreateBuilder<Token>();
            foreach (string line in block.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                string[] fields = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
                string form = fields[0].Replace('_', ' ');
                var span = new TextSpan(text.Length, text.Length + form.Length);
                text.Append(form).Append(' ');
                if (fields.Length > 5)
                {
                    Mention(fields[5][1..].Split(':'), form, span, sentences.Count, tokens.Count);
                }

                tokens.Add(new(span, fields[1], fields[4] is "aux" or "aux:pass" or "cop" ? WordCategory.Auxiliary : Category(fields[2]), fields[2], fields[2] == "PRP$" ? "Poss=Yes" : form.EndsWith("self", StringComparison.Ordinal) ? "Reflex=Yes" : "", int.Parse(fields[3], CultureInfo.InvariantCulture) - 1, fields[4]));
            }

            if (tokens.Count > 0)
            {
                sentences.Add(new(sentences.Count, new(start, text.Length - 1), tokens.ToImmutable(), []));
            }
        }

        Text = text.ToString();
        Sentences = sentences.ToImmutable();
    }

    public string Text { get; }

    public ImmutableArray<Sentence> Sentences { get; }

    public ImmutableArray<ActorMention> Mentions => [.. _mentions];

    private void Mention(string[] parts, string form, TextSpan span, int sentence, int token)
    {
        var kind = parts.Length > 1 ? Enum.Parse<ActorKind>(parts[1], ignoreCase: true) : ActorKind.State;
        string? country = parts[0].Length >= 3 && kind is not ActorKind.Organisation ? parts[0][..3] : null;
        string? office = kind == ActorKind.Person ? "Minister for Foreign Affairs" : null;
        _mentions.Add(new(span, sentence, token, new(parts[0], form, kind, country, [], office), ResolutionMethod.Alias) { Tokens = (token, token + 1) });
    }

    private static WordCategory Category(string tag) => tag switch
    {
        "NN" or "NNS" => WordCategory.Noun,
        "NNP" or "NNPS" => WordCategory.ProperNoun,
        "MD" or "AUX" => WordCategory.Auxiliary,
        "IN" => WordCategory.Adposition,
        "TO" => WordCategory.Particle,
        "JJ" => WordCategory.Adjective,
        "DT" => WordCategory.Determiner,
        "CD" => WordCategory.Numeral,
        "RB" => WordCategory.Adverb,
        "CC" => WordCategory.CoordinatingConjunction,
        "PRP" or "PRP$" or "WDT" or "WP" => WordCategory.Pronoun,
        _ when tag.StartsWith("VB", StringComparison.Ordinal) => WordCategory.Verb,
        _ => WordCategory.Punctuation,
    };
}
