using System.ComponentModel;
using System.Globalization;
using Entente.Cli.Terminal;
using Entente.Codes;
using Entente.Json;
using Entente.Runs.Local;
using Spectre.Console.Cli;

namespace Entente.Cli.Commands;

/// <summary><c>entente explain</c>: shows how each event of a text was made, step by step.</summary>
internal sealed class ExplainCommand : Command<ExplainCommand.Settings>
{
    /// <summary>Arguments of <c>entente explain</c>.</summary>
    internal sealed class Settings : CommandSettings
    {
        [CommandArgument(0, "<FILE OR SENTENCE>")]
        [Description("A text, page or JSON Lines, - for standard input as one text, or the sentence itself in quotes")]
        public string File { get; init; } = Inputs.StandardInput;

        [CommandOption("--words"), Description("Show each word's tag, lemma and head as well")]
        public bool Words { get; init; }

        [CommandOption(ActorFiles.Option), Description(ActorFiles.About)]
        public string[] Actors { get; init; } = [];

        [CommandOption(ActorFiles.ActsOption), Description(ActorFiles.ActsAbout)]
        public string[] Acts { get; init; } = [];
    }

    /// <inheritdoc/>
    public override int Execute(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        // Nothing is lost when it ends in the middle, and a blocking read of the keyboard sees no token.
        using var ending = cancellationToken.Register(Interrupt.End);
        var coder = ActorFiles.OpenCoder(settings.Actors, settings.Acts);
        int code = ExitCodes.Done;
        foreach (var input in Inputs.ArticlesOrSentence(settings.File))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (reading, problem) = ArticleCoding.Read(coder, input);
            if (reading is null)
            {
                Console.Error.WriteLine("entente: " + Plain.Clean(problem!.ToString()));
                code = ExitCodes.BadInput;
                continue;
            }

            foreach (var sentence in reading.Sentences)
            {
                Show(reading, sentence, settings.Words);
            }
        }

        return code;
    }

    private static void Show(Reading reading, Sentence sentence, bool words)
    {
        string text = reading.Article.Text;
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"[{sentence.Index}] {Plain.Clean(sentence.Span.Slice(text))}"));
        if (words)
        {
            for (int i = 0; i < sentence.Tokens.Length; i++)
            {
                var token = sentence.Tokens[i];
                Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"    {i + 1,3} {Plain.Clean(token.Span.Slice(text)),-18} {Plain.Clean(token.Lemma),-18} {token.Category,-14} {token.Tag,-6} {token.Head + 1,3} {token.Relation}"));
            }
        }

        foreach (var mention in reading.Mentions.Where(m => m.Sentence == sentence.Index))
        {
            Console.Out.WriteLine($"    actor {mention.Actor.Id} “{Plain.Clean(mention.Span.Slice(text))}” {WireNames.Of(mention.How)}{(mention.IsPlaceOnly ? ", a place here" : "")}");
        }

        foreach (var said in reading.Attributions.Where(a => a.Sentence == sentence.Index))
        {
            Console.Out.WriteLine($"    said by {said.Speaker?.Id ?? "(unresolved)"}, cue “{string.Join(" … ", said.Cue.Select(c => Plain.Clean(c.Slice(text))))}”, {WireNames.Of(said.Kind)}");
        }

        foreach (var act in reading.Events.Where(e => e.Sentence == sentence.Index))
        {
            string who = string.Join(", ", act.Actors.Select(p => p.Actor.Label).DefaultIfEmpty("(no one named)"));
            string whom = act.Recipients.IsEmpty ? "" : " → " + string.Join(", ", act.Recipients.Select(p => p.Actor.Label));
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"    {act.Id} {act.Type.Code()}{(act.Mode is null ? "" : "/" + act.Mode)} {WireNames.Of(act.Status)}: {Plain.Clean(who + whom)}  “{Plain.Clean(act.Trigger.Slice(text))}”, CAMEO {act.Cameo}, confidence {act.Confidence:0.00}{(act.About is null ? "" : ", about " + act.About)}"));
            foreach (string step in act.Derivation)
            {
                Console.Out.WriteLine("        " + Plain.Clean(step));
            }
        }
    }
}
