using System.Collections.Immutable;
using Entente.Coding.Acts;
using Entente.Coding.Lexicons;
using Entente.Testing;

namespace Entente.Coding.Tests.Acts;

/// <summary>Sentences parsed by hand, so that a test of acts does not hang on a parser.</summary>
internal static class Trees
{
    private static readonly Lazy<ActLexicon> Shipped = new(() => ActLexicon.Open(Path.Combine(Shared.Repository, "data", "lexicon")));

    /// <summary>The shipped lexicon.</summary>
    public static ActLexicon Lexicon => Shipped.Value;

    /// <summary>The acts of a sentence written one word a line: <c>form lemma TAG head relation [@ACTOR]</c>, heads counted from 1.</summary>
    public static ImmutableArray<Act> ActsOf(string words, Func<int, ActorMention?>? speaker = null, ActorMention? author = null) => new ActFinder(Lexicon).Find(Tree(words), new(speaker ?? (_ => null), author));

    /// <summary>The tree of such a sentence.</summary>
    public static SentenceTree Tree(string words)
    {
        var text = new System.Text.StringBuilder();
        var tokens = ImmutableArray.CreateBuilder<Token>();
        var mentions = new List<ActorMention>();
        foreach (string line in words.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            string[] fields = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var span = new TextSpan(text.Length, text.Length + fields[0].Length);
            text.Append(fields[0]).Append(' ');
            if (fields.Length > 5)
            {
                mentions.Add(Mention(fields[5][1..], span, tokens.Count));
            }

            tokens.Add(new(span, fields[1], Category(fields[2]), fields[2], "", int.Parse(fields[3], System.Globalization.CultureInfo.InvariantCulture) - 1, fields[4]));
        }

        return new(text.ToString(), new Sentence(0, new(0, Math.Max(0, text.Length - 1)), tokens.ToImmutable(), []), [.. mentions]);
    }

    /// <summary>A mention of a state by its code.</summary>
    public static ActorMention Mention(string code, TextSpan span, int token) =>
        new(span, 0, token, new(code, code, ActorKind.State, code, ["GOV"]), ResolutionMethod.Alias) { Tokens = (token, token + 1) };

    /// <summary>An act in one line: <c>TYPE/mode A+B &gt; C status</c>.</summary>
    public static string Line(Act act) =>
        $"{act.Type.ToString().ToUpperInvariant()}{(act.Mode is null ? "" : "/" + act.Mode)} {Ids(act.Actors)} > {Ids(act.Recipients)} {act.Status.ToString().ToLowerInvariant()}";

    private static string Ids(ImmutableArray<ActorMention> mentions) => mentions.IsEmpty ? "-" : string.Join('+', mentions.Select(m => m.Actor.Id));

    private static WordCategory Category(string tag) => tag switch
    {
        "NN" or "NNS" => WordCategory.Noun,
        "NNP" or "NNPS" => WordCategory.ProperNoun,
        "MD" => WordCategory.Auxiliary,
        "IN" => WordCategory.Adposition,
        "TO" => WordCategory.Particle,
        "JJ" => WordCategory.Adjective,
        "DT" => WordCategory.Determiner,
        "RB" => WordCategory.Adverb,
        "CC" => WordCategory.CoordinatingConjunction,
        "PRP" or "WDT" or "WP" => WordCategory.Pronoun,
        "AUX" => WordCategory.Auxiliary,
        _ when tag.StartsWith("VB", StringComparison.Ordinal) => WordCategory.Verb,
        _ => WordCategory.Punctuation,
    };
}
