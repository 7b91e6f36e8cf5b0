using System.Globalization;
using Entente.Training.Gold;

namespace Entente.Training;

/// <summary>Makes headlines of a share of the sentences: without the full stop, in capitals, in lower case, or with capital initials.</summary>
internal static class Augmentation
{
    private const double NoStop = 0.12;
    private const double Upper = 0.025;
    private const double Lower = 0.02;
    private const double Title = 0.025;

    /// <summary>The sentence, or a variant of it.</summary>
    public static GoldSentence Apply(GoldSentence sentence, Random random)
    {
        double stop = random.NextDouble();
        double casing = random.NextDouble();
        if (stop < NoStop)
        {
            sentence = WithoutStop(sentence);
        }

        return casing switch
        {
            < Upper => Cased(sentence, form => form.ToUpperInvariant()),
            < Upper + Lower => Cased(sentence, form => form.ToLowerInvariant()),
            < Upper + Lower + Title => Cased(sentence, form => form.Length > 3 ? CultureInfo.InvariantCulture.TextInfo.ToTitleCase(form) : form),
            _ => sentence,
        };
    }

    private static GoldSentence WithoutStop(GoldSentence sentence)
    {
        int last = sentence.Forms.Length - 1;
        if (last < 3 || sentence.Syntax is not { } syntax || syntax.Upos[last] != "PUNCT" || syntax.Heads.Contains(last) || syntax.Heads[last] < 0)
        {
            return sentence;
        }

        return sentence with
        {
            Forms = sentence.Forms[..last],
            Names = sentence.Names?[..last],
            Syntax = new GoldSyntax(
                syntax.Upos[..last], syntax.Xpos[..last], syntax.Feats[..last], syntax.Lemmas[..last], syntax.Heads[..last], syntax.Relations[..last]),
        };
    }

    // A lemma says nothing of a word whose case was changed by us.
    private static GoldSentence Cased(GoldSentence sentence, Func<string, string> change) => sentence with
    {
        Forms = [.. sentence.Forms.Select(change)],
        Syntax = sentence.Syntax is { } syntax ? syntax with { Lemmas = [.. syntax.Lemmas.Select(_ => "_")] } : null,
    };
}
